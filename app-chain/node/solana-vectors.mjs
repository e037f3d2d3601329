// Made the vectors of SolanaVectorsTest with @solana/kit, once; the seed makes every run print the same.
// node solana-vectors.mjs > ../src/test/resources/dev/strongroom/chain/solana/kit-vectors.json
import { createHash } from 'node:crypto';
import * as kit from '@solana/kit';
import * as budget from '@solana-program/compute-budget';
import * as memos from '@solana-program/memo';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';

const TOKEN = token.TOKEN_PROGRAM_ADDRESS;
const TOKEN_2022 = kit.address('TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb');
const MAINNET = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp';
const USDT = kit.address('Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB');
const USDC = kit.address('EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGkTZwyTDt1v');

let counter = 0;
const bytes = () => createHash('sha256').update(`strongroom solana vector ${counter++}`).digest();
const random = () => BigInt(`0x${bytes().toString('hex')}`);
const pick = (list) => list[Number(random() % BigInt(list.length))];
const below = (bits) => random() & ((1n << BigInt(bits)) - 1n);
const hex = (array) => Buffer.from(array).toString('hex');
const text = (array) => kit.getBase58Decoder().decode(array);

async function wallet() {
  const secret = bytes();
  const keys = await kit.createKeyPairFromPrivateKeyBytes(secret);
  const address = await kit.getAddressFromPublicKey(keys.publicKey);
  return { secret: hex(secret), keys, address, signer: kit.createNoopSigner(address) };
}

const ata = async (owner, mint, program = TOKEN) =>
  (await token.findAssociatedTokenPda({ owner, mint, tokenProgram: program }))[0];
const limit = (units) => budget.getSetComputeUnitLimitInstruction({ units });
const price = (microLamports) => budget.getSetComputeUnitPriceInstruction({ microLamports });
const MEMO = kit.address('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr');
const memo = (words, program = MEMO) => memos.getAddMemoInstruction({ memo: words }, { programAddress: program });
const coin = (from, to, amount) => system.getTransferSolInstruction({ source: from.signer, destination: to, amount });
const open = async (from, owner, mint, program = TOKEN) => token.getCreateAssociatedTokenIdempotentInstruction({
  payer: from.signer, ata: await ata(owner, mint, program), owner, mint, tokenProgram: program,
});
const pay = async (from, to, mint, amount, { program = TOKEN, decimals = 6, source, destination } = {}) =>
  token.getTransferCheckedInstruction({
    source: source ?? await ata(from.address, mint, program), mint, destination: destination ?? await ata(to, mint, program),
    authority: from.signer, amount, decimals,
  }, { programAddress: program });

function message(from, nonce, calls, version = 'legacy') {
  return kit.pipe(
    kit.createTransactionMessage({ version }),
    (m) => kit.setTransactionMessageFeePayer(from.address, m),
    (m) => kit.setTransactionMessageLifetimeUsingDurableNonce({
      nonce: nonce.value, nonceAccountAddress: nonce.account, nonceAuthorityAddress: from.address,
    }, m),
    (m) => kit.appendTransactionMessageInstructions(calls, m));
}

async function signed(from, built) {
  const transaction = await kit.partiallySignTransaction([from.keys], kit.compileTransaction(built));
  return {
    unsigned: hex(transaction.messageBytes), signed: hex(kit.getTransactionEncoder().encode(transaction)),
    txid: kit.getSignatureFromTransaction(transaction),
  };
}

/** A sweep: the second signer's money to the first, who pays for it. */
async function sweep(kind, version, program = TOKEN) {
  const from = await wallet();
  const to = await wallet();
  const nonce = nonces();
  const mint = pick([USDT, USDC]);
  const units = pick([1n, (1n << 63n) - 1n, below(40) + 1n]);
  const computeLimit = Number(pick([1n, 20_000n, 1_400_000n]));
  const microLamports = pick([0n, 999n, 5_000_000n]);
  const id = pick(['w-1', 'SW-2026-11-22.0001']);
  const calls = [
    limit(computeLimit), price(microLamports),
    ...(kind === 'token' ? [await open(to, to.address, mint, program)] : []),
    memo(id),
    kind === 'token' ? await pay(from, to.address, mint, units, { program }) : coin(from, to.address, units),
  ];
  const transaction = await kit.partiallySignTransaction([to.keys, from.keys], kit.compileTransaction(message(to, nonce, calls, version)));
  return {
    network: MAINNET, kind, version: `${version}`, secret: to.secret, fromSecret: from.secret, from: from.address, to: to.address,
    units: `${units}`, mint: kind === 'token' ? mint : null, program: kind === 'token' ? program : null, id,
    nonce: `${nonce.account}:${nonce.value}`, computeLimit: `${computeLimit}`, microLamports: `${microLamports}`,
    unsigned: hex(transaction.messageBytes), signed: hex(kit.getTransactionEncoder().encode(transaction)),
    txid: kit.getSignatureFromTransaction(transaction),
  };
}

const nonces = () => ({ account: text(bytes()), value: text(bytes()) });

async function good(kind, version, program = TOKEN) {
  const from = await wallet();
  const to = (await wallet()).address;
  const nonce = nonces();
  const mint = pick([USDT, USDC]);
  const units = pick([1n, 127n, 128n, (1n << 63n) - 1n, below(40) + 1n]);
  const computeLimit = Number(pick([1n, 20_000n, 65_535n, 1_400_000n]));
  const microLamports = pick([0n, 1n, 999n, 1_000_000n, 5_000_000n]);
  const memoProgram = version === 0 ? memos.MEMO_PROGRAM_ADDRESS : MEMO;
  const id = pick(['w-1', 'WD-2026-11-21.0001', '9b2d6c1e-4a3f-4d5e-8f70-123456789abc']);
  const calls = kind === 'revoke' ? [] : [
    limit(computeLimit), price(microLamports),
    ...(kind === 'token' ? [await open(from, to, mint, program)] : []),
    memo(id, memoProgram),
    kind === 'token' ? await pay(from, to, mint, units, { program }) : coin(from, to, units),
  ];
  return {
    network: MAINNET, kind, version: `${version}`, secret: from.secret, from: from.address, to: kind === 'revoke' ? from.address : to,
    units: kind === 'revoke' ? '0' : `${units}`, mint: kind === 'token' ? mint : null, program: kind === 'token' ? program : null,
    recipientAccount: kind === 'token' ? await ata(to, mint, program) : null, id,
    nonce: `${nonce.account}:${nonce.value}`, computeLimit: `${computeLimit}`, microLamports: `${microLamports}`,
    ...await signed(from, message(from, nonce, calls, version)),
  };
}

async function refused() {
  const from = await wallet();
  const other = await wallet();
  const to = (await wallet()).address;
  const nonce = nonces();
  const compute = [limit(60_000), price(1_000n)];
  const front = [...compute, memo('w-1')];
  const build = (calls, version) => message(from, nonce, calls, version);
  const raw = (built) => hex(kit.compileTransaction(built).messageBytes);
  const legacy = (...calls) => raw(build(calls));
  const table = text(bytes());
  const withTable = kit.compressTransactionMessageUsingAddressLookupTables(
    build([...front, coin(from, to, 5n)], 0), { [table]: [to] });
  const blockhash = kit.pipe(
    kit.createTransactionMessage({ version: 'legacy' }),
    (m) => kit.setTransactionMessageFeePayer(from.address, m),
    (m) => kit.setTransactionMessageLifetimeUsingBlockhash({ blockhash: nonce.value, lastValidBlockHeight: 1n }, m),
    (m) => kit.appendTransactionMessageInstructions([...front, coin(from, to, 5n)], m));
  const foreignAuthority = kit.pipe(
    kit.createTransactionMessage({ version: 'legacy' }),
    (m) => kit.setTransactionMessageFeePayer(from.address, m),
    (m) => kit.setTransactionMessageLifetimeUsingDurableNonce({
      nonce: nonce.value, nonceAccountAddress: nonce.account, nonceAuthorityAddress: other.address,
    }, m),
    (m) => kit.appendTransactionMessageInstructions([...front, coin(from, to, 5n)], m));
  const source = await ata(from.address, USDT);
  const opened = await open(from, to, USDT);
  const call = (programAddress, accounts, data) => ({ programAddress, accounts, data: Uint8Array.from(data) });
  const pda = await ata(to, USDT);
  const v1 = kit.pipe(
    kit.createTransactionMessage({ version: 1 }),
    (m) => kit.setTransactionMessageFeePayer(from.address, m),
    (m) => kit.setTransactionMessageLifetimeUsingDurableNonce({
      nonce: nonce.value, nonceAccountAddress: nonce.account, nonceAuthorityAddress: from.address,
    }, m),
    (m) => kit.setTransactionMessageConfig({ computeUnitLimit: 60_000, priorityFeeLamports: 60n }, m),
    (m) => kit.appendTransactionMessageInstructions([memo('w-1'), coin(from, to, 5n)], m));
  const tokens = (...calls) => legacy(...compute, opened, memo('w-1'), ...calls);
  const whole = await pay(from, to, USDT, 7n);
  const list = [
    ['solana.version', raw(v1)],
    ['solana.lookup', raw(withTable)],
    ['solana.nonce', raw(blockhash)],
    ['solana.signers', raw(foreignAuthority)],
    ['solana.signers', legacy(...front, coin(other, to, 5n))],
    ['solana.program', legacy(...front, call(other.address, [], [1]), coin(from, to, 5n))],
    ['shape.order', legacy(price(1_000n), limit(60_000), memo('w-1'), coin(from, to, 5n))],
    ['shape.order', legacy(...front, coin(from, to, 5n), coin(from, to, 5n))],
    ['shape.order', legacy(...compute, memo('w-1'), opened, whole)],
    ['shape.order', legacy(...front, coin(from, to, 5n), memo('w-2'))],
    ['shape.revoke', legacy(...front)],
    ['compute.price', legacy(price(1_000n), memo('w-1'), coin(from, to, 5n))],
    ['compute.limit', legacy(limit(1_400_001), price(1n), memo('w-1'), coin(from, to, 5n))],
    ['compute.limit', legacy(limit(0), coin(from, to, 5n))],
    ['shape.compute', legacy(budget.getRequestHeapFrameInstruction({ bytes: 65_536 }), coin(from, to, 5n))],
    ['shape.memo', legacy(...compute, memos.getAddMemoInstruction({ memo: 'w-1', signers: [from.signer] }, { programAddress: MEMO }), coin(from, to, 5n))],
    ['shape.memo', legacy(...compute, memo('line\nbreak'), coin(from, to, 5n))],
    ['shape.memo', legacy(...compute, memo('m'.repeat(129)), coin(from, to, 5n))],
    ['shape.advanceNonce', legacy(system.getAdvanceNonceAccountInstruction({ nonceAccount: nonce.account, nonceAuthority: from.signer }))],
    ['shape.assign', legacy(...front, system.getAssignInstruction({ account: from.signer, programAddress: to }))],
    ['shape.withdrawNonce', legacy(...front, system.getWithdrawNonceAccountInstruction({
      nonceAccount: nonce.account, recipientAccount: to, nonceAuthority: from.signer, withdrawAmount: 5n,
    }))],
    ['shape.authorizeNonce', legacy(system.getAuthorizeNonceAccountInstruction({
      nonceAccount: nonce.account, nonceAuthority: from.signer, newNonceAuthority: to,
    }))],
    ['shape.transferUnchecked', tokens(token.getTransferInstruction({ source, destination: pda, authority: from.signer, amount: 7n }))],
    ['shape.approve', tokens(token.getApproveInstruction({ source, delegate: to, owner: from.signer, amount: 7n }))],
    ['shape.setAuthority', tokens(token.getSetAuthorityInstruction({ owned: source, owner: from.signer, authorityType: 2, newAuthority: to }))],
    ['shape.closeAccount', tokens(token.getCloseAccountInstruction({ account: source, destination: to, owner: from.signer }))],
    ['shape.burn', tokens(token.getBurnCheckedInstruction({ account: source, mint: USDT, authority: from.signer, amount: 7n, decimals: 6 }))],
    ['shape.create', legacy(...compute, token.getCreateAssociatedTokenInstruction({
      payer: from.signer, ata: pda, owner: to, mint: USDT }), memo('w-1'), whole)],
    ['shape.create', legacy(...compute, opened, memo('w-1'), coin(from, to, 5n))],
    ['value.zero', legacy(...front, coin(from, to, 0n))],
    ['value.zero', tokens(await pay(from, to, USDT, 0n))],
    ['token.decimals', tokens(await pay(from, to, USDT, 7n, { decimals: 9 }))],
    ['token.unknown', legacy(...compute, await open(from, to, other.address), memo('w-1'), await pay(from, to, other.address, 7n))],
    ['solana.source', tokens(await pay(from, to, USDT, 7n, { source: await ata(other.address, USDT) }))],
    ['recipient.account', tokens(await pay(from, other.address, USDT, 7n))],
    ['recipient.account', legacy(...compute, await open(from, to, USDC), memo('w-1'), whole)],
    ['address.offcurve', legacy(...front, coin(from, pda, 5n))],
    ['address.offcurve', legacy(...compute, await open(from, pda, USDT), memo('w-1'), await pay(from, pda, USDT, 7n))],
    ['address.reserved', legacy(...front, coin(from, kit.address('1nc1nerator11111111111111111111111111111111'), 5n))],
    ['recipient.nonce', legacy(...front, coin(from, nonce.account, 5n))],
    ['fee.cap', legacy(limit(1_400_000), price(10_000_000n), memo('w-1'), coin(from, to, 5n))],
    ['bytes.trailing', legacy(...front, coin(from, to, 5n)) + '00'],
    ['bytes.signed', (await signed(from, build([...front, coin(from, to, 5n)]))).signed],
  ].map(([code, of]) => ({ code, hex: of }));
  return { secret: from.secret, list };
}

const shapes = [
  ['native', 'legacy'], ['token', 'legacy'], ['native', 0], ['token', 0], ['token', 'legacy', TOKEN_2022], ['revoke', 'legacy'], ['revoke', 0],
];
const list = [];
for (let i = 0; i < 42; i++) list.push(await good(...shapes[i % shapes.length]));
const wrong = await refused();
const sweeps = [];
for (let i = 0; i < 16; i++) sweeps.push(await sweep(...[['native', 'legacy'], ['token', 'legacy'], ['token', 'legacy', TOKEN_2022], ['token', 0]][i % 4]));
console.log(JSON.stringify({ madeBy: '@solana/kit 8.4.0', good: list, refusedSecret: wrong.secret, refused: wrong.list, sweeps }, null, 1));
