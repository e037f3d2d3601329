// How a Solana node writes things down: base58, errors, accounts, transactions.
import { createRequire } from 'node:module';
import { getAddressDecoder, getAddressEncoder, getBase58Decoder, getBase58Encoder, getCompiledTransactionMessageDecoder } from '@solana/kit';

const { InstructionErrorFieldless, TransactionErrorFieldless } = createRequire(import.meta.url)('litesvm/dist/internal');

export const SYSTEM = '11111111111111111111111111111111';
export const TOKEN = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
export const TOKEN_2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
export const BUDGET = 'ComputeBudget111111111111111111111111111111';
const MINT_BYTES = 82;
const ACCOUNT_BYTES = 165;
const ACCOUNT_TYPE = { MINT: 1, ACCOUNT: 2 };

export const base58 = (bytes) => getBase58Decoder().decode(bytes);
export const fromBase58 = (text) => new Uint8Array(getBase58Encoder().encode(text));
export const addressBytes = (text) => new Uint8Array(getAddressEncoder().encode(text));
export const addressText = (bytes) => getAddressDecoder().decode(bytes);
const base64 = (bytes) => Buffer.from(bytes).toString('base64');
const names = (list) => Object.fromEntries(Object.entries(list).filter(([, n]) => typeof n === 'number').map(([name, n]) => [n, name]));
const INSTRUCTION = names(InstructionErrorFieldless);
const TRANSACTION = names(TransactionErrorFieldless);

const WORDS = {
  AccountNotFound: 'Attempt to debit an account but found no record of a prior credit.',
  AlreadyProcessed: 'This transaction has already been processed',
  BlockhashNotFound: 'Blockhash not found',
  InsufficientFundsForFee: 'Insufficient funds for fee',
  SignatureFailure: 'Transaction did not pass signature verification',
};

/** An error of the JSON-RPC layer. */
export class RpcError extends Error {
  constructor(code, message, data) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** The error of a failed transaction as a node's JSON says it, such as {"InstructionError":[2,{"Custom":1}]}. */
export function errorOf(failed) {
  const error = failed.err();
  if (typeof error === 'number') return TRANSACTION[error];
  const kind = error.constructor.name.replace('TransactionError', '');
  if (kind !== 'InstructionError') return { [kind]: { account_index: error.accountIndex } };
  const inner = error.err();
  if (typeof inner === 'number') return { InstructionError: [error.index, INSTRUCTION[inner]] };
  return { InstructionError: [error.index, 'code' in inner ? { Custom: inner.code } : { BorshIoError: inner.msg }] };
}

/** The same in the words in which a node reports a failed preflight. */
export function words(error) {
  if (typeof error === 'string') return WORDS[error] ?? error;
  const [index, inner] = error.InstructionError ?? [];
  if (index === undefined) return JSON.stringify(error);
  const reason = inner.Custom === undefined ? inner : `custom program error: 0x${inner.Custom.toString(16)}`;
  return `Error processing Instruction ${index}: ${reason}`;
}

/** A mint's facts; null for any other account. */
export function mintOf(account) {
  if (!account || (account.owner !== TOKEN && account.owner !== TOKEN_2022)) return null;
  const { data } = account;
  if (data.length !== MINT_BYTES && data[ACCOUNT_BYTES] !== ACCOUNT_TYPE.MINT) return null;
  return { decimals: data[44] };
}

/** A token account's facts; null for any other account. */
export function tokenOf(account) {
  if (!account || (account.owner !== TOKEN && account.owner !== TOKEN_2022)) return null;
  const { data } = account;
  const sized = data.length === ACCOUNT_BYTES || data[ACCOUNT_BYTES] === ACCOUNT_TYPE.ACCOUNT;
  if (!sized || data[108] === 0) return null;
  return {
    mint: addressText(data.slice(0, 32)), owner: addressText(data.slice(32, 64)),
    units: Buffer.from(data).readBigUInt64LE(64), state: data[108] === 2 ? 'frozen' : 'initialized',
  };
}

export function unitsOf(units, decimals) {
  const digits = `${units}`.padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
  return { amount: `${units}`, decimals, uiAmount: Number(text), uiAmountString: text };
}

/** What sends, in a form easy to ask: keys with their rights, instructions with programs by name. */
export function readMessage(bytes) {
  const message = getCompiledTransactionMessageDecoder().decode(bytes);
  const keys = message.staticAccounts;
  const { numSignerAccounts, numReadonlySignerAccounts, numReadonlyNonSignerAccounts } = message.header;
  const writable = (i) => i < numSignerAccounts - numReadonlySignerAccounts
    || (i >= numSignerAccounts && i < keys.length - numReadonlyNonSignerAccounts);
  return {
    version: message.version, lifetime: message.lifetimeToken, header: message.header,
    keys: keys.map((key, i) => ({ key, signer: i < numSignerAccounts, writable: writable(i) })),
    instructions: (message.instructions ?? []).map((one) => ({
      index: one.programAddressIndex, program: keys[one.programAddressIndex],
      accounts: one.accountIndices ?? [], data: new Uint8Array(one.data ?? []),
    })),
  };
}

/** The nonce account that the first instruction advances; null where it advances none. */
export function advanced(message) {
  const first = message.instructions[0];
  if (!first || first.program !== SYSTEM || first.data.length !== 4 || first.data[0] !== 4) return null;
  return message.keys[first.accounts[0]]?.key ?? null;
}

/** Lamports for signatures and priority (ComputeBudget instructions 2 and 3). */
export function feeOf(message) {
  const budget = (kind) => message.instructions.find((one) => one.program === BUDGET && one.data[0] === kind);
  const limit = budget(2) ? BigInt(Buffer.from(budget(2).data).readUInt32LE(1)) : 200_000n * BigInt(message.instructions.length);
  const price = budget(3) ? Buffer.from(budget(3).data).readBigUInt64LE(1) : 0n;
  return 5000n * BigInt(message.header.numSignerAccounts) + (limit * price + 999_999n) / 1_000_000n;
}

export function accountJson(account, encoding) {
  if (!account) return null;
  return {
    lamports: Number(account.lamports), owner: account.owner, executable: account.executable, rentEpoch: 0, space: account.data.length,
    data: encoding === 'base58' ? [base58(account.data), 'base58'] : [base64(account.data), 'base64'],
  };
}

function metaJson(sent) {
  return {
    err: sent.err, status: sent.err === null ? { Ok: null } : { Err: sent.err }, fee: Number(sent.fee),
    preBalances: sent.before.map(Number), postBalances: sent.after.map(Number),
    preTokenBalances: sent.tokensBefore, postTokenBalances: sent.tokensAfter,
  };
}

/** A landed transaction as getTransaction and getBlock show it. */
export function transactionJson(sent, encoding, details = 'full') {
  const { message } = sent;
  const version = message.version === 'legacy' ? 'legacy' : message.version;
  if (details === 'accounts') {
    const accountKeys = message.keys.map(({ key, signer, writable }) => ({ pubkey: key, signer, writable, source: 'transaction' }));
    return { transaction: { signatures: sent.signatures, accountKeys }, meta: metaJson(sent), version };
  }
  const meta = {
    ...metaJson(sent), innerInstructions: [], logMessages: sent.logs, rewards: [],
    loadedAddresses: { writable: [], readonly: [] }, computeUnitsConsumed: Number(sent.units),
  };
  const transaction = encoding === 'base64' ? [base64(sent.bytes), 'base64'] : encoding === 'base58' ? [base58(sent.bytes), 'base58'] : {
    signatures: sent.signatures,
    message: {
      accountKeys: message.keys.map(({ key }) => key), recentBlockhash: message.lifetime,
      header: {
        numRequiredSignatures: message.header.numSignerAccounts,
        numReadonlySignedAccounts: message.header.numReadonlySignerAccounts,
        numReadonlyUnsignedAccounts: message.header.numReadonlyNonSignerAccounts,
      },
      instructions: message.instructions.map((one) => (
        { programIdIndex: one.index, accounts: [...one.accounts], data: base58(one.data), stackHeight: 1 })),
    },
  };
  return { transaction, meta, version };
}
