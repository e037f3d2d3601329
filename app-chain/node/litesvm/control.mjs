// What a test may do to the network: money, mints, time, and trouble. None of it is part of Solana's JSON-RPC.
import {
  AccountRole, appendTransactionMessageInstructions, compileTransaction, createTransactionMessage, getProgramDerivedAddress,
  getTransactionEncoder, pipe, setTransactionMessageFeePayer, setTransactionMessageLifetimeUsingBlockhash,
} from '@solana/kit';
import { randomBytes } from 'node:crypto';
import { SYSTEM, TOKEN, TOKEN_2022, addressBytes, base58 } from './wire.mjs';

const ATA = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL';
const FAUCET = base58(Buffer.from('faucet of the LiteSVM network!!!'));
const MINT = { bytes: 82, padded: 165 };
const TRANSFER_FEE = 1;
const MEMO_REQUIRED = 8;
const ACCOUNT_OWNER = 2;

const role = { w: AccountRole.WRITABLE, r: AccountRole.READONLY, ws: AccountRole.WRITABLE_SIGNER, rs: AccountRole.READONLY_SIGNER };
const instruction = (programAddress, accounts, data) => (
  { programAddress, accounts: accounts.map(([address, kind]) => ({ address, role: role[kind] })), data: Uint8Array.from(data) });
const u64 = (number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(number));
  return bytes;
};

export class Control {
  constructor(chain) {
    this.chain = chain;
    chain.setAccount(FAUCET, { lamports: 10n ** 17n, owner: SYSTEM, data: new Uint8Array() });
  }

  /** Runs instructions of the faucet's without anybody's key, as a transaction in a block of its own. */
  run(...instructions) {
    const unsigned = pipe(
      createTransactionMessage({ version: 'legacy' }),
      (m) => setTransactionMessageFeePayer(FAUCET, m),
      (m) => setTransactionMessageLifetimeUsingBlockhash({ blockhash: this.chain.head.hash, lastValidBlockHeight: 0n }, m),
      (m) => appendTransactionMessageInstructions(instructions, m),
      compileTransaction,
    );
    const signatures = Object.fromEntries(Object.keys(unsigned.signatures).map((key) => [key, randomBytes(64)]));
    const sent = this.chain.send(new Uint8Array(getTransactionEncoder().encode({ ...unsigned, signatures })), { verify: false });
    if (!sent || sent.err) throw new Error(`the faucet's transaction failed: ${JSON.stringify(sent?.err)} ${sent?.logs}`);
    return sent.signatures[0];
  }

  fund(to, lamports) {
    return this.run(instruction(SYSTEM, [[FAUCET, 'ws'], [to, 'w']], [2, 0, 0, 0, ...u64(lamports)]));
  }

  /**
   * Puts a mint on chain whose authorities are the faucet's.
   * extensions: [{type, data: hex}] as Token-2022 lays them out; fee: {bps, most}, a transfer fee.
   */
  mint(address, { program = TOKEN, decimals = 6, extensions = [], fee = null } = {}) {
    const base = Buffer.alloc(MINT.bytes);
    base.writeUInt32LE(1, 0);
    base.set(addressBytes(FAUCET), 4);
    base[44] = decimals;
    base[45] = 1;
    base.writeUInt32LE(1, 46);
    base.set(addressBytes(FAUCET), 50);
    const all = extensions.map(({ type, data }) => ({ type, data: Buffer.from(data, 'hex') }));
    if (fee) {
      const half = Buffer.concat([u64(0), u64(fee.most), Buffer.from([fee.bps & 255, fee.bps >> 8])]);
      all.push({ type: TRANSFER_FEE, data: Buffer.concat([addressBytes(FAUCET), addressBytes(FAUCET), u64(0), half, half]) });
    }
    const parts = all.map(({ type, data }) => Buffer.concat([Buffer.from([type, type >> 8, data.length, data.length >> 8]), data]));
    const data = parts.length === 0 ? base
      : Buffer.concat([base, Buffer.alloc(MINT.padded - MINT.bytes), Buffer.from([1]), ...parts]);
    const lamports = this.chain.svm.minimumBalanceForRentExemption(BigInt(data.length));
    this.chain.setAccount(address, { lamports, owner: program, data: new Uint8Array(data) });
    this.chain.mine(1);
  }

  async tokenAccount(owner, mint) {
    const program = this.chain.account(mint).owner;
    const [address] = await getProgramDerivedAddress(
      { programAddress: ATA, seeds: [owner, program, mint].map(addressBytes) });
    return { address, program };
  }

  createTokenAccount(owner, mint, { address, program }) {
    return instruction(ATA, [[FAUCET, 'ws'], [address, 'w'], [owner, 'r'], [mint, 'r'], [SYSTEM, 'r'], [program, 'r']], [1]);
  }

  /** Mints to the owner's associated account, which is created where it is missing. */
  async mintTo(mint, owner, units) {
    const account = await this.tokenAccount(owner, mint);
    this.run(
      this.createTokenAccount(owner, mint, account),
      instruction(account.program, [[mint, 'w'], [account.address, 'w'], [FAUCET, 'rs']], [7, ...u64(units)]),
    );
    return account.address;
  }

  async freeze(mint, owner, frozen) {
    const { address, program } = await this.tokenAccount(owner, mint);
    this.run(instruction(program, [[address, 'w'], [mint, 'r'], [FAUCET, 'rs']], [frozen ? 10 : 11]));
  }

  /** From now on the owner's account of a Token-2022 mint takes payments only with a memo before them. */
  async requireMemo(mint, owner) {
    const account = await this.tokenAccount(owner, mint);
    this.run(
      this.createTokenAccount(owner, mint, account),
      instruction(TOKEN_2022, [[account.address, 'w'], [FAUCET, 'ws'], [SYSTEM, 'r'], [owner, 'rs']], [29, MEMO_REQUIRED, 0]),
      instruction(TOKEN_2022, [[account.address, 'w'], [owner, 'rs']], [30, 0]),
    );
  }

  /** The owner hands the account over to somebody else, as SPL Token lets even an associated account be handed over. */
  async giveAway(mint, owner, other) {
    const { address, program } = await this.tokenAccount(owner, mint);
    this.run(instruction(program, [[address, 'w'], [owner, 'rs']], [6, ACCOUNT_OWNER, 1, ...addressBytes(other)]));
  }

  /** A stranger with the authority's key advances a nonce account. */
  advance(account, authority) {
    this.run(instruction(
      SYSTEM, [[account, 'w'], ['SysvarRecentB1ockHashes11111111111111111111', 'r'], [authority, 'rs']], [4, 0, 0, 0]));
  }

  /** Time passes: the clock moves, and no blockhash of before is good any more. */
  wait(seconds) {
    this.expire();
    this.chain.setTime(this.chain.time + seconds);
    this.chain.mine(1);
  }

  expire() {
    for (const block of this.chain.order) block.expired = true;
    this.chain.mine(1);
  }
}
