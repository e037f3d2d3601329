// Times @solana/kit: the calls of a payment to signed bytes and their id.
import { createHash } from 'node:crypto';
import * as kit from '@solana/kit';
import * as budget from '@solana-program/compute-budget';
import { getAddMemoInstruction } from '@solana-program/memo';
import { getTransferSolInstruction } from '@solana-program/system';
import {
  TOKEN_PROGRAM_ADDRESS, findAssociatedTokenPda, getCreateAssociatedTokenIdempotentInstruction, getTransferCheckedInstruction,
} from '@solana-program/token';
import { reportAwaited } from './turns.mjs';

const keys = await kit.createKeyPairFromPrivateKeyBytes(Buffer.alloc(32, 0x5f));
const from = await kit.createSignerFromKeyPair(keys);
const owner = kit.address('HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk');
const mint = kit.address('Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB');
const programAddress = kit.address('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr');
const amount = 12_500_000_000n;
const text = (number) => kit.getBase58Decoder().decode(createHash('sha256').update(`${number}`).digest());
const account = async (of) => (await findAssociatedTokenPda({ owner: of, mint, tokenProgram: TOKEN_PROGRAM_ADDRESS }))[0];
const front = () => [
  budget.getSetComputeUnitLimitInstruction({ units: 60_000 }), budget.getSetComputeUnitPriceInstruction({ microLamports: 1_000n }),
];
const memo = () => getAddMemoInstruction({ memo: 'bench' }, { programAddress });

const calls = {
  native: async () => [...front(), memo(), getTransferSolInstruction({ source: from, destination: owner, amount })],
  token: async () => {
    const [source, ata] = await Promise.all([account(from.address), account(owner)]);
    return [
      ...front(), getCreateAssociatedTokenIdempotentInstruction({ payer: from, ata, owner, mint }), memo(),
      getTransferCheckedInstruction({ source, mint, destination: ata, authority: from, amount, decimals: 6 }),
    ];
  },
};

export async function measure(shape) {
  const slots = Array.from({ length: 1000 }, (_, i) => ({
    nonce: text(i), nonceAccountAddress: text(`account ${i}`), nonceAuthorityAddress: from.address,
  }));
  let next = 0;
  let used = 0;
  await reportAwaited(async () => {
    const message = kit.pipe(
      kit.createTransactionMessage({ version: 'legacy' }),
      (m) => kit.setTransactionMessageFeePayer(from.address, m),
      (m) => kit.setTransactionMessageLifetimeUsingDurableNonce(slots[next++ % slots.length], m));
    const whole = kit.appendTransactionMessageInstructions(await calls[shape](), message);
    const signed = await kit.signTransaction([keys], kit.compileTransaction(whole));
    used += kit.getTransactionEncoder().encode(signed).length + kit.getSignatureFromTransaction(signed).length;
  });
  if (used === 0) throw new Error('nothing was signed');
}
