// Uses the Solana practice network as an independent client would and prints what it saw: node solana-peer.mjs URL
import {
  address, appendTransactionMessageInstructions, assertIsTransactionWithinSizeLimit, createKeyPairSignerFromPrivateKeyBytes,
  createSolanaRpc, createTransactionMessage, getBase64EncodedWireTransaction, getSignatureFromTransaction, getTransactionDecoder,
  getBase64Encoder, isSolanaError, lamports, pipe, setTransactionMessageFeePayerSigner, setTransactionMessageLifetimeUsingBlockhash,
  setTransactionMessageLifetimeUsingDurableNonce, signTransactionMessageWithSigners,
} from '@solana/kit';
import {
  fetchNonce, getAdvanceNonceAccountInstruction, getCreateAccountInstruction, getInitializeNonceAccountInstruction,
  getTransferSolInstruction, SYSTEM_PROGRAM_ADDRESS,
} from '@solana-program/system';
import {
  fetchMint, fetchToken, findAssociatedTokenPda, getCreateAssociatedTokenIdempotentInstructionAsync, getTransferCheckedInstruction,
  TOKEN_PROGRAM_ADDRESS,
} from '@solana-program/token';
import { createHash } from 'node:crypto';

const url = process.argv[2];
const rpc = createSolanaRpc(url);
const commitment = 'confirmed';
const USDT = address('CBRW3qZLmYmPqJYqT5aLJ4rqRim7pjdGL5Xup4W86Mzy');
const RECENT = address('SysvarRecentB1ockHashes11111111111111111111');
const signer = (name) => createKeyPairSignerFromPrivateKeyBytes(createHash('sha256').update(name).digest());
const [payer, payee, nonce, stranger] = await Promise.all(['payer', 'payee', 'nonce', 'stranger'].map(signer));
const ata = async (owner) => (await findAssociatedTokenPda({ owner, mint: USDT, tokenProgram: TOKEN_PROGRAM_ADDRESS }))[0];
const [source, target] = await Promise.all([ata(payer.address), ata(payee.address)]);

const sandbox = async (method, ...params) => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const answer = await (await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json();
  if (answer.error) throw new Error(answer.error.message);
  return answer.result;
};
const message = (version, ...instructions) => pipe(
  createTransactionMessage({ version }),
  (m) => setTransactionMessageFeePayerSigner(payer, m),
  (m) => appendTransactionMessageInstructions(instructions, m),
);
const recent = async (m) => setTransactionMessageLifetimeUsingBlockhash(
  (await rpc.getLatestBlockhash({ commitment }).send()).value, m);
const durable = async (m) => setTransactionMessageLifetimeUsingDurableNonce({
  nonce: (await fetchNonce(rpc, nonce.address, { commitment })).data.blockhash,
  nonceAccountAddress: nonce.address, nonceAuthorityAddress: payer.address,
}, m);
const sign = async (m) => {
  const tx = await signTransactionMessageWithSigners(m);
  assertIsTransactionWithinSizeLimit(tx);
  return tx;
};
const send = (tx, more = {}) => rpc.sendTransaction(getBase64EncodedWireTransaction(tx),
  { encoding: 'base64', preflightCommitment: commitment, ...more }).send();
const landed = async (signature) =>
  (await rpc.getSignatureStatuses([signature], { searchTransactionHistory: true }).send()).value[0];
const pay = (amount) => [
  getTransferCheckedInstruction({ source, mint: USDT, destination: target, authority: payer, amount, decimals: 6 }),
];
const refusal = async (promise) => promise.then(() => 'accepted', (e) => {
  const cause = isSolanaError(e.cause) ? e.cause.context.__code : '';
  return `${e.context?.__code} ${cause}`;
});
const text = (value) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}` : v));

await sandbox('sandbox_fund', payer.address, 5_000_000_000);
await sandbox('sandbox_mint', USDT, payer.address, '1000000');

const coin = await sign(await recent(message(0,
  getTransferSolInstruction({ source: payer, destination: payee.address, amount: lamports(1_000_000_000n) }))));
const coinSignature = await send(coin);
const rent = await rpc.getMinimumBalanceForRentExemption(80n).send();
await send(await sign(await recent(message('legacy',
  getCreateAccountInstruction({ payer, newAccount: nonce, lamports: rent, space: 80n, programAddress: SYSTEM_PROGRAM_ADDRESS }),
  getInitializeNonceAccountInstruction({ nonceAccount: nonce.address, recentBlockhashesSysvar: RECENT, nonceAuthority: payer.address })))));
const before = (await fetchNonce(rpc, nonce.address, { commitment })).data;
const create = await getCreateAssociatedTokenIdempotentInstructionAsync({ payer, owner: payee.address, mint: USDT });
const token = await sign(await durable(message('legacy', create, ...pay(250n))));
await sandbox('sandbox_expire');
const tokenSignature = await send(token);
const after = (await fetchNonce(rpc, nonce.address, { commitment })).data;
const failing = await sign(await durable(message('legacy', ...pay(10_000_000n))));
const refused = await refusal(send(failing));
const failedSignature = await send(failing, { skipPreflight: true });
const burnt = (await fetchNonce(rpc, nonce.address, { commitment })).data;
const details = { commitment, encoding: 'base64', maxSupportedTransactionVersion: 0 };
const back = await rpc.getTransaction(coinSignature, details).send();
const received = await rpc.getTransaction(tokenSignature, details).send();
const foreign = getAdvanceNonceAccountInstruction({ nonceAccount: nonce.address, nonceAuthority: stranger });

console.log(text({
  version: (await rpc.getVersion().send())['solana-core'],
  genesis: await rpc.getGenesisHash().send(),
  coin: {
    status: await landed(coinSignature),
    balance: (await rpc.getBalance(payee.address, { commitment }).send()).value,
    sameBytes: back.transaction[0] === getBase64EncodedWireTransaction(coin),
    sameSignature: getSignatureFromTransaction(getTransactionDecoder().decode(getBase64Encoder().encode(back.transaction[0]))) === coinSignature,
    version: back.version,
  },
  token: {
    status: await landed(tokenSignature),
    balance: (await fetchToken(rpc, target, { commitment })).data.amount,
    owner: (await fetchToken(rpc, target, { commitment })).data.owner === payee.address,
    decimals: (await fetchMint(rpc, USDT, { commitment })).data.decimals,
    received: received.meta.postTokenBalances.map((b) => `${b.owner === payee.address} ${b.uiTokenAmount.amount}`),
  },
  nonce: { authority: before.authority === payer.address, advanced: before.blockhash !== after.blockhash, burnt: after.blockhash !== burnt.blockhash },
  refusals: {
    funds: refused,
    failed: (await landed(failedSignature)).err,
    again: await refusal(send(token)),
    duplicate: await (async () => {
      const tx = await sign(await recent(message(0, ...pay(1n))));
      await send(tx);
      return refusal(send(tx));
    })(),
    unsigned: await refusal(send({ ...coin, signatures: { ...coin.signatures, [payer.address]: new Uint8Array(64) } })),
    poor: await refusal((async () => {
      const m = setTransactionMessageFeePayerSigner(stranger, message(0));
      return send(await sign(await recent(appendTransactionMessageInstructions([foreign], m))));
    })()),
  },
}));
