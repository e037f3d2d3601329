// Times tronweb: the fields of a payment to signed bytes and their id.
import { utils } from 'tronweb';
import { report } from './turns.mjs';

const key = '5f'.repeat(32);
const owner = utils.crypto.pkToAddress(key);
const recipient = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8';
const words = [utils.address.toHex(recipient).slice(2), (12_500_000_000n).toString(16)].map((word) => word.padStart(64, '0'));

const contracts = {
  native: () => ['TransferContract', { owner_address: owner, to_address: recipient, amount: 12_500_000_000 }],
  token: () => ['TriggerSmartContract', {
    owner_address: owner, contract_address: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', data: `a9059cbb${words.join('')}`,
  }],
};

export function measure(shape) {
  let count = 0;
  let used = 0;
  report(() => {
    const [type, value] = contracts[shape]();
    const timestamp = 1_795_000_000_000 + count++;
    const pb = utils.transaction.txJsonToPb({
      raw_data: {
        contract: [{ type, parameter: { value } }], ref_block_bytes: '6789', ref_block_hash: '0011223344556677', timestamp,
        expiration: timestamp + 600_000, fee_limit: shape === 'token' ? 30_000_000 : undefined,
      },
    });
    const txID = utils.transaction.txPbToTxID(pb).slice(2);
    const [signature] = utils.crypto.signTransaction(key, { txID }).signature;
    pb.addSignature(Uint8Array.from(utils.code.hexStr2byteArray(signature)));
    used += pb.serializeBinary().length + txID.length;
  });
  if (used === 0) throw new Error('nothing was signed');
}
