// Times ethers by processor time: the fields of a payment to signed bytes and their hash. Prints {"opsPerSecond": N}.
import { Interface, Transaction, Wallet } from 'ethers';

const WARM_UP_MS = 1500;
const ROUND_MS = 300;
const ROUNDS = 9;
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
  const sign = () => {
    const transaction = Transaction.from({
      type: 2, chainId: 1, nonce: nonce++, gasLimit: 65_000n, maxFeePerGas: 153_846_153_846n,
      maxPriorityFeePerGas: 1_000_000_000n, ...fields[shape](),
    });
    transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
    used += transaction.serialized.length + transaction.hash.length;
  };
  const spent = (since) => {
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000;
  };
  const perSecond = (milliseconds) => {
    const begin = process.cpuUsage();
    let count = 0;
    while (spent(begin) < milliseconds) {
      for (let i = 0; i < 8; i++) sign();
      count += 8;
    }
    return count * 1000 / spent(begin);
  };
  perSecond(WARM_UP_MS);
  const rounds = Array.from({ length: ROUNDS }, () => perSecond(ROUND_MS)).sort((a, b) => a - b);
  if (used === 0) throw new Error('nothing was signed');
  console.log(JSON.stringify({ opsPerSecond: rounds[ROUNDS >> 1] }));
}
