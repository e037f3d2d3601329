// Prints the vectors of TronVectorsTest, which runs it: transactions that tronweb builds and signs without any node. The
// seed makes every run print the same.
import { utils } from 'tronweb';

const { pkToAddress, signTransaction } = utils.crypto;
const { txJsonToPb, txPbToRawDataHex, txPbToTxID } = utils.transaction;

let counter = 0;
const random = () => BigInt(utils.ethersUtils.sha256(new TextEncoder().encode(`strongroom tron vector ${counter++}`)));
const pick = (list) => list[Number(random() % BigInt(list.length))];
const below = (bits) => random() & ((1n << BigInt(bits)) - 1n);
const hex = (number, digits) => number.toString(16).padStart(digits, '0');
const secret = () => hex(below(255) | 1n, 64);
const address = () => pkToAddress(secret());
const body = (base58) => utils.address.toHex(base58).slice(2);

const USDT = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
const MAX_UNITS = 10n ** 38n - 1n;
const call = (selector, ...words) => selector + words.join('');
const word = (value) => (typeof value === 'bigint' ? hex(value, 64) : body(value).padStart(64, '0'));
const TRANSFER = 'a9059cbb';

function build(type, value, terms) {
  const raw = {
    contract: [{ type, parameter: { value, type_url: `type.googleapis.com/protocol.${type}` }, Permission_id: terms.permission || undefined }],
    ref_block_bytes: terms.refBlockBytes, ref_block_hash: terms.refBlockHash, expiration: terms.expiration,
    timestamp: terms.timestamp, fee_limit: terms.feeLimit || undefined,
    data: terms.memo ? [...terms.memo].map((c) => hex(BigInt(c.charCodeAt(0)), 2)).join('') : undefined,
  };
  return txJsonToPb({ raw_data: raw, visible: true });
}

function signed(pb, key) {
  const txid = txPbToTxID(pb).replace(/^0x/, '');
  const [signature] = signTransaction(key, { txID: txid }).signature;
  pb.addSignature(Uint8Array.from(signature.match(/../g).map((byte) => parseInt(byte, 16))));
  return { unsigned: txPbToRawDataHex(pb).toLowerCase(), txid, signature: signature.toLowerCase(), signed: Buffer.from(pb.serializeBinary()).toString('hex') };
}

const terms = (token) => {
  const timestamp = Number(1_795_000_000_000n + below(34));
  return {
    refBlockBytes: hex(below(16), 4), refBlockHash: hex(below(64), 16), timestamp,
    expiration: timestamp + Number(pick([1n, 60_000n, 600_000n, 86_399_999n])),
    feeLimit: token ? Number(pick([1n, 127n, 128n, 30_000_000n, 90_000_000n])) : 0,
    permission: Number(pick([0n, 0n, 2n])), memo: pick(['', '', 'w-1', 'withdrawal 2026-11-21/0001']),
  };
};

function payment(kind) {
  const key = secret();
  const from = pkToAddress(key);
  const to = address();
  const given = terms(kind === 'token');
  const units = kind === 'token' ? pick([1n, 255n, MAX_UNITS, (below(100) % MAX_UNITS) + 1n]) : pick([1n, 127n, 128n, 1_500_000n, below(52) + 1n]);
  const pb = kind === 'token'
    ? build('TriggerSmartContract', { owner_address: from, contract_address: USDT, data: call(TRANSFER, word(to), word(units)) }, given)
    : build('TransferContract', { owner_address: from, to_address: to, amount: Number(units) }, given);
  return { kind, secret: key, from, to, units: `${units}`, contract: kind === 'token' ? USDT : null, ...given, ...signed(pb, key) };
}

const STEPS = {
  STAKE: (owner, _, sun) => ['FreezeBalanceV2Contract', { owner_address: owner, frozen_balance: sun, resource: 'ENERGY' }],
  LEND: (owner, receiver, sun) => ['DelegateResourceContract', { owner_address: owner, receiver_address: receiver, balance: sun, resource: 'ENERGY' }],
  RECLAIM: (owner, receiver, sun) => ['UnDelegateResourceContract', { owner_address: owner, receiver_address: receiver, balance: sun, resource: 'ENERGY' }],
  UNSTAKE: (owner, _, sun) => ['UnfreezeBalanceV2Contract', { owner_address: owner, unfreeze_balance: sun, resource: 'ENERGY' }],
  COLLECT: (owner) => ['WithdrawExpireUnfreezeContract', { owner_address: owner }],
};

function step(kind) {
  const key = secret();
  const from = pkToAddress(key);
  const to = kind === 'LEND' || kind === 'RECLAIM' ? address() : from;
  const given = terms(false);
  const sun = Number(1_000_000n + below(50));
  return { kind, secret: key, from, to, units: `${sun}`, contract: null, ...given, ...signed(build(...STEPS[kind](from, to, sun), given), key) };
}

function refused() {
  const key = secret();
  const owner = pkToAddress(key);
  const other = address();
  const plain = { ...terms(false), permission: 0, memo: '' };
  const dear = { ...plain, feeLimit: 30_000_000 };
  const zero = 'T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb';
  const raw = (type, value, given = plain) => txPbToRawDataHex(build(type, value, given)).toLowerCase();
  const pay = (over, given) => raw('TransferContract', { owner_address: owner, to_address: other, amount: 1, ...over }, given);
  const trigger = (data, over, given = dear) =>
    raw('TriggerSmartContract', { owner_address: owner, contract_address: USDT, data, ...over }, given);
  const transfer = call(TRANSFER, word(other), word(1n));
  const whole = build('TransferContract', { owner_address: owner, to_address: other, amount: 1 }, plain);
  const keys = { permission_name: 'owner', threshold: 1, keys: [{ address: other, weight: 1 }] };
  return [
    ['bytes.signed', signed(whole, key).signed],
    ['shape.freeze', raw('FreezeBalanceContract', { owner_address: owner, frozen_balance: 1_000_000, frozen_duration: 3, resource: 'ENERGY' })],
    ['shape.unfreeze', raw('UnfreezeBalanceContract', { owner_address: owner, resource: 'ENERGY' })],
    ['shape.unfreeze', raw('CancelAllUnfreezeV2Contract', { owner_address: owner })],
    ['resource.kind', raw('FreezeBalanceV2Contract', { owner_address: owner, frozen_balance: 1_000_000, resource: 'BANDWIDTH' })],
    ['resource.kind', raw('UnfreezeBalanceV2Contract', { owner_address: owner, unfreeze_balance: 1_000_000, resource: 'BANDWIDTH' })],
    ['resource.units', raw(...STEPS.STAKE(owner, owner, 999_999))],
    ['resource.units', raw(...STEPS.LEND(owner, other, 999_999))],
    ['value.zero', raw(...STEPS.RECLAIM(owner, other, 0))],
    ['value.zero', raw(...STEPS.UNSTAKE(owner, owner, -1))],
    ['resource.receiver', raw(...STEPS.LEND(owner, owner, 1_000_000))],
    ['resource.receiver', raw(...STEPS.RECLAIM(owner, owner, 1_000_000))],
    ['resource.lock', raw('DelegateResourceContract', { ...STEPS.LEND(owner, other, 1_000_000)[1], lock: true })],
    ['address.reserved', raw(...STEPS.LEND(owner, zero, 1_000_000))],
    ['fee.limit', raw(...STEPS.COLLECT(owner), dear)],
    ['shape.trc10', raw('TransferAssetContract', { owner_address: owner, to_address: other, amount: 1, asset_name: '1000001' })],
    ['shape.permission', raw('AccountPermissionUpdateContract', { owner_address: owner, owner: keys })],
    ['shape.vote', raw('VoteWitnessContract', { owner_address: owner, votes: [{ vote_address: other, vote_count: 1 }] })],
    ['shape.withdraw', raw('WithdrawBalanceContract', { owner_address: owner })],
    ['shape.unknown', raw('AccountCreateContract', { owner_address: owner, account_address: other })],
    ['shape.unknown', raw('ProposalApproveContract', { owner_address: owner, proposal_id: 1, is_add_approval: true })],
    ['shape.approve', trigger(call('095ea7b3', word(other), word(1n)))],
    ['shape.transferFrom', trigger(call('23b872dd', word(owner), word(other), word(1n)))],
    ['shape.unknown', trigger('12345678')],
    ['shape.unknown', trigger('a9059c')],
    ['abi.length', trigger(transfer.slice(0, -2))],
    ['abi.length', trigger(transfer + '00')],
    ['abi.address', trigger(transfer.slice(0, 8 + 22) + '41' + transfer.slice(8 + 24))],
    ['value.zero', trigger(call(TRANSFER, word(other), word(0n)))],
    ['value.zero', pay({ amount: 0 })],
    ['value.withCall', trigger(transfer, { call_value: 1 })],
    ['amount.range', trigger(call(TRANSFER, word(other), word(MAX_UNITS + 1n)))],
    ['token.unknown', trigger(transfer, { contract_address: address() })],
    ['recipient.contract', trigger(call(TRANSFER, word(USDT), word(1n)))],
    ['recipient.self', pay({ to_address: owner })],
    ['address.reserved', pay({ to_address: zero })],
    ['address.reserved', pay({ to_address: 'TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy' })],
    ['address.reserved', trigger(call(TRANSFER, word(9n), word(1n)))],
    ['fee.limit', trigger(transfer, {}, plain)],
    ['fee.limit', trigger(transfer, {}, { ...plain, feeLimit: 15_000_000_001 })],
    ['fee.limit', pay({}, dear)],
    ['fee.cap', trigger(transfer, {}, { ...plain, feeLimit: 99_900_000 })],
    ['permission.range', pay({}, { ...plain, permission: 1 })],
    ['permission.range', pay({}, { ...plain, permission: 3 })],
    ['memo.malformed', pay({}, { ...plain, memo: 'caf\u00e9' })],
    ['memo.malformed', pay({}, { ...plain, memo: 'x'.repeat(129) })],
    ['time.range', pay({}, { ...plain, expiration: plain.timestamp })],
    ['time.range', pay({}, { ...plain, expiration: plain.timestamp + 86_400_000 })],
    ['time.range', pay({}, { ...plain, timestamp: 0 })],
    ['slot.malformed', pay({}, { ...plain, refBlockBytes: '01' })],
    ['slot.malformed', pay({}, { ...plain, refBlockHash: plain.refBlockHash + '00' })],
    ['bytes.canonical', pay({}) + '900100'],
  ].map(([code, bytes]) => ({ code, hex: bytes }));
}

const payments = [...Array(40)].map((_, i) => payment(i % 2 === 0 ? 'native' : 'token'));
const steps = [...Array(20)].map((_, i) => step(Object.keys(STEPS)[i % 5]));
console.log(JSON.stringify({ payments, steps, refused: refused() }));
