// Uses a practice network as an independent client would and prints what it saw: node practice-peer.mjs URL
import { Contract, JsonRpcProvider, Wallet, id, parseEther } from 'ethers';

const USDC = '0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512';
const USDT = '0x5FbDB2315678afecb367f032d93F642f64180aa3';
const provider = new JsonRpcProvider(process.argv[2], undefined, { polling: true, pollingInterval: 20, cacheTimeout: -1 });
const payer = new Wallet(id('payer of the practice peer'), provider);
const payee = new Wallet(id('payee of the practice peer')).address;
const abi = (returns) => [
  `function transfer(address,uint256)${returns}`, 'function balanceOf(address) view returns (uint256)',
  'function decimals() view returns (uint8)', 'function symbol() view returns (string)',
  'event Transfer(address indexed from, address indexed to, uint256 value)',
];
const usdc = new Contract(USDC, abi(' returns (bool)'), payer);
const usdt = new Contract(USDT, abi(''), payer);
const code = async (promise) => promise.then(() => 'accepted', (e) => e.code + (e.reason ? `: ${e.reason}` : ''));

await provider.send('sandbox_fund', [payer.address, parseEther('5').toString()]);
await provider.send('sandbox_mint', [USDC, payer.address, '1000000']);
await provider.send('sandbox_mint', [USDT, payer.address, '1000000']);

const coin = await (await payer.sendTransaction({ to: payee, value: parseEther('1') })).wait(1);
const token = await (await usdc.transfer(payee, 250n)).wait(1);
const silent = await (await usdt.transfer(payee, 125n)).wait(1);
const block = await provider.getBlock(coin.blockNumber, true);
const events = await usdc.queryFilter(usdc.filters.Transfer(payer.address), 0, 'latest');
const nonce = await payer.getNonce();
const fees = { type: 2, gasLimit: 21_000n, maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 10n ** 9n };
const poor = new Wallet(id('nobody paid me'), provider);

console.log(JSON.stringify({
  version: await provider.send('web3_clientVersion', []),
  chainId: `${(await provider.getNetwork()).chainId}`,
  coin: { status: coin.status, from: coin.from, balance: `${await provider.getBalance(payee)}`, inBlock: block.transactions.includes(coin.hash) },
  sameBytes: (await provider.getTransaction(coin.hash)).hash === coin.hash,
  token: { status: token.status, balance: `${await usdc.balanceOf(payee)}`, symbol: await usdc.symbol(), decimals: `${await usdc.decimals()}` },
  silent: { status: silent.status, balance: `${await usdt.balanceOf(payee)}`, logs: silent.logs.length },
  events: events.map((e) => `${e.args.value}`),
  refusals: {
    reverted: await code(usdc.transfer.estimateGas(payee, 10n ** 12n)),
    silent: await code(usdt.transfer.estimateGas(payee, 10n ** 12n)),
    nonce: await code(payer.sendTransaction({ ...fees, to: payee, value: 1n, nonce: nonce - 1 })),
    funds: await code(poor.sendTransaction({ ...fees, to: payee, value: 1n, nonce: 0 })),
    replacement: await (async () => {
      await provider.send('sandbox_automine', [false]);
      const first = await payer.sendTransaction({ ...fees, to: payee, value: 1n, nonce });
      const answer = await code(payer.sendTransaction({ ...fees, to: payee, value: 2n, nonce }));
      await provider.send('sandbox_automine', [true]);
      await provider.send('sandbox_mine', []);
      return `${answer}, first ${(await first.wait(1)).status}`;
    })(),
  },
}));
provider.destroy();
