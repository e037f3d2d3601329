// Times ethers: the fields of a payment to signed bytes and their hash.
import { Interface, Transaction, Wallet } from 'ethers';
import { report } from './turns.mjs';

const wallet = new Wallet('0x' + '5f'.repeat(32));
const recipient = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const erc20 = new Interface(['function transfer(address,uint256)']);
const units = 12_500_000_000n;

const fields = {
  native: () => ({ to: recipient, value: units }),
  token: () => ({
    to: '0xdAC17F958D2ee523a2206206994597C13D831ec7', value: 0n, data: erc20.encodeFunctionData('transfer', [recipient, units]),
  }),
};

export function measure(shape) {
  let nonce = 0;
  let used = 0;
  report(() => {
    const transaction = Transaction.from({
      type: 2, chainId: 1, nonce: nonce++, gasLimit: 65_000n, maxFeePerGas: 153_846_153_846n,
      maxPriorityFeePerGas: 1_000_000_000n, ...fields[shape](),
    });
    transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
    used += transaction.serialized.length + transaction.hash.length;
  });
  if (used === 0) throw new Error('nothing was signed');
}
