// A chain around LiteSVM, which by itself knows only the present state: slots, blocks, the ages of blockhashes,
// the history of accounts (for 'finalized'), and the rules of durable nonces that a bank applies around the programs.
import { createHash } from 'node:crypto';
import { getTransactionDecoder } from '@solana/kit';
import { Clock, FailedTransactionMetadata, LiteSVM } from 'litesvm';
import { TOKEN, TOKEN_2022, SYSTEM, advanced, base58, errorOf, feeOf, fromBase58, mintOf, readMessage, tokenOf, unitsOf } from './wire.mjs';

const BLOCKHASH_AGE = 151;
const NONCE_AT = 40;
const SECONDS_PER_SLOT = 0.4;
/** Errors after which the payer was charged and the transaction stands in a block. */
const landed = (error) => typeof error === 'object';

export class Chain {
  constructor({ finality, start }) {
    this.finality = finality;
    this.svm = new LiteSVM().withBlockhashCheck(false).withLogBytesLimit(undefined);
    this.blocks = new Map();
    this.order = [];
    this.transactions = new Map();
    this.versions = new Map();
    this.dropped = 0;
    this.time = start;
    this.slot = 0;
    this.seal([]);
  }

  get head() {
    return this.order.at(-1);
  }

  /** The newest block of a commitment level. */
  at(commitment = 'finalized') {
    if (commitment !== 'finalized') return this.head;
    return this.order.findLast((block) => block.slot <= this.head.slot - this.finality) ?? this.order[0];
  }

  /** Closes the present slot with a block and opens the next one. */
  seal(transactions) {
    const previous = this.order.at(-1);
    this.svm.expireBlockhash();
    const block = {
      slot: this.slot, hash: this.svm.latestBlockhash(), parent: previous?.slot ?? 0,
      previousHash: previous?.hash ?? SYSTEM, height: this.order.length, time: Math.floor(this.time), transactions,
    };
    this.blocks.set(block.slot, block);
    this.order.push(block);
    this.skip(1);
    return block;
  }

  mine(count) {
    for (let i = 0; i < count; i++) this.seal([]);
  }

  /** Slots whose leaders make no block. */
  skip(count) {
    this.slot += count;
    this.setTime(this.time + count * SECONDS_PER_SLOT);
  }

  setTime(seconds) {
    this.time = seconds;
    this.svm.setClock(new Clock(BigInt(this.slot), 0n, 0n, 0n, BigInt(Math.floor(seconds))));
  }

  // ---- accounts ----

  account(address) {
    const found = this.svm.getAccount(address);
    if (!found.exists || (found.lamports === 0n && found.data.length === 0)) return null;
    return { lamports: found.lamports, owner: found.programAddress, executable: found.executable, data: new Uint8Array(found.data) };
  }

  /** The account as it was after a slot. */
  accountAt(address, slot) {
    const versions = this.versions.get(address);
    if (!versions) return this.account(address);
    return versions.findLast((one) => one.slot <= slot)?.account ?? null;
  }

  setAccount(address, account) {
    this.changing([address], () => this.svm.setAccount({
      address, lamports: account.lamports, programAddress: account.owner, executable: false,
      data: account.data, space: BigInt(account.data.length),
    }));
  }

  /** Runs a change of these accounts and remembers them as they were before and are after. */
  changing(addresses, change) {
    for (const address of addresses) {
      if (!this.versions.has(address)) this.versions.set(address, [{ slot: -1, account: this.account(address) }]);
    }
    const result = change();
    for (const address of addresses) {
      this.versions.get(address).push({ slot: this.slot, account: this.account(address) });
    }
    return result;
  }

  /** The token accounts of an owner after a slot. */
  tokenAccounts(owner, slot, fits) {
    return [TOKEN, TOKEN_2022].flatMap((program) => this.svm.getProgramAccounts(program))
      .map(({ address }) => ({ address, account: this.accountAt(address, slot) }))
      .filter(({ account }) => tokenOf(account)?.owner === owner && fits(tokenOf(account).mint, account.owner));
  }

  // ---- transactions ----

  /** Why a bank would not even look at it; null where it would. */
  lifetimeError(message) {
    const fresh = this.order.slice(-BLOCKHASH_AGE).some((block) => block.hash === message.lifetime && !block.expired);
    if (fresh) return null;
    const nonce = this.nonceOf(message);
    return nonce && base58(nonce.data.slice(NONCE_AT, NONCE_AT + 32)) === message.lifetime ? null : 'BlockhashNotFound';
  }

  nonceOf(message) {
    const address = advanced(message);
    const account = address && this.account(address);
    return account && account.owner === SYSTEM && account.data.length === 80 ? { address, ...account } : null;
  }

  /** Runs it without lasting effect: {err, logs, units, accounts}. */
  simulate(bytes, { verify, replaceBlockhash }) {
    const transaction = getTransactionDecoder().decode(bytes);
    const message = readMessage(transaction.messageBytes);
    const aged = replaceBlockhash ? null : this.lifetimeError(message);
    if (aged) return { message, err: aged, logs: [], units: 0n, accounts: new Map() };
    this.svm.withSigverify(verify);
    let result;
    try {
      result = this.svm.simulateTransaction(transaction);
    } finally {
      this.svm.withSigverify(true);
    }
    const failed = result instanceof FailedTransactionMetadata;
    const accounts = new Map(failed ? [] : result.postAccounts().map((one) => [one.address, {
      lamports: one.lamports, owner: one.programAddress, executable: one.executable, data: new Uint8Array(one.data) }]));
    return { message, err: failed ? errorOf(result) : null, logs: result.meta().logs(), units: result.meta().computeUnitsConsumed(), accounts };
  }

  /** Takes what may land into a block of its own; null where it never reaches one. */
  send(bytes, { verify = true } = {}) {
    const transaction = getTransactionDecoder().decode(bytes);
    const signatures = Object.values(transaction.signatures).map((one) => base58(one ?? new Uint8Array(64)));
    if (this.dropped > 0) {
      this.dropped--;
      return null;
    }
    const message = readMessage(transaction.messageBytes);
    if (this.transactions.has(signatures[0]) || this.lifetimeError(message)) return null;
    const keys = message.keys.map(({ key }) => key);
    const sent = { bytes, signatures, message, slot: this.slot, before: this.lamports(keys), tokensBefore: this.tokens(keys) };
    const taken = this.changing(keys, () => this.run(transaction, message, sent, verify));
    if (!taken) return null;
    Object.assign(sent, { after: this.lamports(keys), tokensAfter: this.tokens(keys), fee: feeOf(message) });
    this.transactions.set(signatures[0], sent);
    this.seal([sent]);
    return sent;
  }

  run(transaction, message, sent, verify) {
    const nonce = this.nonceOf(message);
    const next = createHash('sha256').update('DURABLE_NONCE').update(fromBase58(this.svm.latestBlockhash())).digest();
    this.svm.withSigverify(verify);
    let result;
    try {
      result = this.svm.sendTransaction(transaction);
    } finally {
      this.svm.withSigverify(true);
    }
    const failed = result instanceof FailedTransactionMetadata;
    sent.err = failed ? errorOf(result) : null;
    const meta = failed ? result.meta() : result;
    sent.logs = meta.logs();
    sent.units = meta.computeUnitsConsumed();
    if (failed && landed(sent.err)) this.settleFailure(nonce, next, message, sent);
    return !failed || landed(sent.err);
  }

  /** A failed transaction still pays its fee, and a durable nonce in it is used up all the same. */
  settleFailure(nonce, next, message, sent) {
    const payer = message.keys[0].key;
    const account = this.account(payer);
    const left = sent.before[0] - feeOf(message);
    if (account && account.lamports !== left) this.put(payer, { ...account, lamports: left });
    if (nonce) {
      const data = nonce.data.slice();
      data.set(next, NONCE_AT);
      this.put(nonce.address, { ...nonce, data, lamports: nonce.lamports });
    }
  }

  put(address, { lamports, owner, data }) {
    this.svm.setAccount({ address, lamports, programAddress: owner, executable: false, data, space: BigInt(data.length) });
  }

  lamports(keys) {
    return keys.map((key) => this.account(key)?.lamports ?? 0n);
  }

  tokens(keys) {
    return keys.flatMap((key, accountIndex) => {
      const account = this.account(key);
      const token = tokenOf(account);
      const mint = token && mintOf(this.account(token.mint));
      return mint ? [{ accountIndex, mint: token.mint, owner: token.owner, programId: account.owner,
        uiTokenAmount: unitsOf(token.units, mint.decimals) }] : [];
    });
  }
}
