// Made the vectors of EvmVectorsTest with ethers, once; the seed makes every run print the same.
// node evm-vectors.mjs > ../src/test/resources/dev/strongroom/chain/evm/ethers-vectors.json
import { Interface, Transaction, Wallet, dataSlice, getBytes, keccak256, sha256, toBeHex, toUtf8Bytes, zeroPadValue } from 'ethers';

let counter = 0;
const random = () => BigInt(sha256(toUtf8Bytes(`strongroom evm vector ${counter++}`)));
const pick = (list) => list[Number(random() % BigInt(list.length))];
const below = (bits) => random() & ((1n << BigInt(bits)) - 1n);

const USDT = { 1: '0xdAC17F958D2ee523a2206206994597C13D831ec7', 31337: '0x5FbDB2315678afecb367f032d93F642f64180aa3' };
const erc20 = new Interface([
  'function transfer(address,uint256)', 'function approve(address,uint256)', 'function transferFrom(address,address,uint256)',
  'function permit(address,address,uint256,uint256,uint8,bytes32,bytes32)', 'function increaseAllowance(address,uint256)',
]);
const address = () => new Wallet(toBeHex(below(255) | 1n, 32)).address;
const MAX_UNITS = 10n ** 38n - 1n;
const widths = [1, 7, 8, 16, 31, 56, 64, 90, 126];

function good(kind) {
  const wallet = new Wallet(toBeHex(below(255) | 1n, 32));
  const chainId = Number(pick([1n, 31337n]));
  const units = [1n, 127n, 128n, MAX_UNITS, (below(pick(widths)) % MAX_UNITS) + 1n][Number(random() % 5n)];
  const to = address();
  const maxFeePerGas = pick([1n, 127n, 128n, 256n, below(34) + 1n, 49_999_999_999n]);
  const fields = {
    type: 2, chainId, nonce: Number(pick([0n, 1n, 127n, 128n, 255n, 256n, below(32), (1n << 53n) - 1n])),
    gasLimit: pick([21_000n, 65_535n, 65_536n, 90_000n, 1_000_000n]), maxFeePerGas,
    maxPriorityFeePerGas: pick([0n, 1n, maxFeePerGas, below(33) % (maxFeePerGas + 1n)]),
    to: kind === 'token' ? USDT[chainId] : to,
    value: kind === 'token' ? 0n : units,
    data: kind === 'token' ? erc20.encodeFunctionData('transfer', [to, units]) : '0x',
  };
  const tx = Transaction.from(fields);
  const unsigned = tx.unsignedSerialized;
  tx.signature = wallet.signingKey.sign(tx.unsignedHash);
  return {
    network: `eip155:${chainId}`, kind, secret: wallet.privateKey, from: wallet.address, to, units: `${units}`,
    contract: kind === 'token' ? USDT[chainId] : null, nonce: `${fields.nonce}`, gasLimit: `${fields.gasLimit}`,
    maxFeePerGas: `${maxFeePerGas}`, maxPriorityFeePerGas: `${fields.maxPriorityFeePerGas}`,
    unsigned, signed: tx.serialized, txid: tx.hash,
  };
}

const base = {
  type: 2, chainId: 1, nonce: 5, gasLimit: 65_000n, maxFeePerGas: 30_000_000_000n, maxPriorityFeePerGas: 1_000_000_000n,
  to: USDT[1], value: 0n, data: '0x',
};
const alice = address();
const bytes = (over) => Transaction.from({ ...base, ...over }).unsignedSerialized;
const call = (name, args) => erc20.encodeFunctionData(name, args);
const transfer = call('transfer', [alice, 1_000_000n]);
const blobHash = '0x01' + keccak256('0x').slice(4);
const word = zeroPadValue('0x01', 32);

function refused() {
  const signer = new Wallet(toBeHex(7n, 32));
  const signedTx = Transaction.from({ ...base, data: transfer });
  signedTx.signature = signer.signingKey.sign(signedTx.unsignedHash);
  const dirty = getBytes(transfer);
  dirty[15] = 1;
  const authorization = {
    address: alice, nonce: 0n, chainId: 1n, signature: signer.signingKey.sign(keccak256('0x1234')),
  };
  return [
    ['type.legacy', bytes({ type: 0, gasPrice: 1_000_000_000n, maxFeePerGas: null, maxPriorityFeePerGas: null, data: transfer })],
    ['type.accessList', bytes({ type: 1, gasPrice: 1_000_000_000n, maxFeePerGas: null, maxPriorityFeePerGas: null, data: transfer })],
    ['type.blob', bytes({ type: 3, data: transfer, maxFeePerBlobGas: 1n, blobVersionedHashes: [blobHash] })],
    ['type.setCode', bytes({ type: 4, data: transfer, authorizationList: [authorization] })],
    ['bytes.signed', signedTx.serialized],
    ['network.wrong', bytes({ chainId: 10, data: transfer })],
    ['shape.accessList', bytes({ data: transfer, accessList: [{ address: alice, storageKeys: [word] }] })],
    ['shape.create', bytes({ to: null, data: '0x6080604052' })],
    ['shape.approve', bytes({ data: call('approve', [alice, 1n]) })],
    ['shape.approve', bytes({ data: call('increaseAllowance', [alice, 1n]) })],
    ['shape.permit', bytes({ data: call('permit', [alice, alice, 1n, 1n, 27, word, word]) })],
    ['shape.transferFrom', bytes({ data: call('transferFrom', [alice, USDT[1], 1n]) })],
    ['shape.unknown', bytes({ data: '0x12345678' })],
    ['shape.unknown', bytes({ data: '0xa9059c' })],
    ['shape.unknown', bytes({ to: alice, value: 1n, data: toUtf8Bytes('hello') })],
    ['abi.length', bytes({ data: dataSlice(transfer, 0, 67) })],
    ['abi.length', bytes({ data: transfer + '00' })],
    ['abi.address', bytes({ data: dirty })],
    ['value.zero', bytes({ data: call('transfer', [alice, 0n]) })],
    ['value.withCall', bytes({ data: transfer, value: 1n })],
    ['amount.range', bytes({ data: call('transfer', [alice, MAX_UNITS + 1n]) })],
    ['amount.range', bytes({ to: alice, value: (1n << 256n) - 1n })],
    ['token.unknown', bytes({ to: alice, data: call('transfer', [USDT[1], 1n]) })],
    ['address.reserved', bytes({ to: toBeHex(0n, 20), value: 1n })],
    ['address.reserved', bytes({ to: toBeHex(9n, 20), value: 1n })],
    ['address.reserved', bytes({ data: call('transfer', [toBeHex(0n, 20), 1n]) })],
    ['recipient.contract', bytes({ data: call('transfer', [USDT[1], 1n]) })],
    ['fee.cap', bytes({ data: transfer, maxFeePerGas: 50_000_000_000_000n })],
    ['fee.zero', bytes({ data: transfer, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n })],
    ['gas.limit', bytes({ data: transfer, gasLimit: 20_999n })],
    ['gas.limit', bytes({ data: transfer, gasLimit: 1_000_001n, maxFeePerGas: 1_000_000_000n })],
    ['bytes.trailing', bytes({ data: transfer }) + '00'],
  ].map(([code, hex]) => ({ code, hex }));
}

const list = [...Array(40)].map((_, i) => good(i % 2 === 0 ? 'native' : 'token'));
console.log(JSON.stringify({ madeBy: 'ethers 6.17.0', good: list, refused: refused() }, null, 1));
