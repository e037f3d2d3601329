// Uses a TRON practice network as an independent client would and prints what it saw: node practice-tron-peer.mjs URL
import { createHash } from 'node:crypto';
import { TronWeb, utils } from 'tronweb';

const USDT = 'TY6kegLsEHyxo5RzjSuAZYP4YQ9DmZdMVH';
const USDC = 'TVwd7WDAktgp89KhhiJqcnkWnDnyX6zbt2';
const url = process.argv[2];
const key = (name) => createHash('sha256').update(name).digest('hex');
const web = new TronWeb({ fullHost: url, privateKey: key('payer of the TRON practice peer') });
const payer = web.defaultAddress.base58;
const payee = TronWeb.address.fromPrivateKey(key('payee of the TRON practice peer'));

const post = async (path, body) => (await fetch(url + path, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
})).json();
const control = async (name, ...args) => (await post(`/sandbox/${name}`, args)).result;
/** Signs and sends the very bytes; the node must name them by the id that the client computed. */
const send = async (tx) => {
  const signed = await web.trx.sign(tx);
  const pb = utils.transaction.txJsonToPb(signed);
  signed.signature.forEach((hex) => pb.addSignature(Uint8Array.from(Buffer.from(hex, 'hex'))));
  const answer = await web.trx.sendHexTransaction(Buffer.from(pb.serializeBinary()).toString('hex'));
  return { code: answer.code, result: answer.result, sameId: answer.txid === tx.txID, id: tx.txID };
};
const pay = async (sun) => send(await web.transactionBuilder.sendTrx(payee, sun, payer));
const transfer = async (token, units) => {
  const built = await web.transactionBuilder.triggerSmartContract(token, 'transfer(address,uint256)',
    { feeLimit: 30_000_000, txLocal: true }, [{ type: 'address', value: payee }, { type: 'uint256', value: units }], payer);
  return send(built.transaction);
};

await control('fund', payer, '500000000');
await control('mint', USDC, payer, '1000000');
await control('mint', USDT, payer, '1000000');
const coin = await pay(1_500_000);
const token = await transfer(USDC, 250);
const forgetful = await transfer(USDT, 125);
const poor = await pay(10 ** 12);
const view = (name, input, output) => ({ name, type: 'function', stateMutability: 'view', inputs: input.map((type) => ({ name: '', type })), outputs: [{ name: '', type: output }] });
const abi = [view('balanceOf', ['address'], 'uint256'), view('symbol', [], 'string'), view('decimals', [], 'uint8')];
const contract = web.contract(abi, USDC); // not .at(), which reads the contract by GET
const info = await web.trx.getUnconfirmedTransactionInfo(token.id);
const block = await web.trx.getBlockByNumber(info.blockNumber);
const estimate = await web.transactionBuilder.estimateEnergy(USDC, 'transfer(address,uint256)', {},
  [{ type: 'address', value: payee }, { type: 'uint256', value: 1 }], payer);
const before = await web.trx.getTransactionInfo(coin.id);
await control('mine', 20);

console.log(JSON.stringify({
  version: (await post('/wallet/getnodeinfo', {})).configNodeInfo.codeVersion,
  genesis: (await web.trx.getBlockByNumber(0)).blockID,
  coin, token, forgetful, poor,
  balance: await web.trx.getBalance(payee),
  tokens: [`${await contract.methods.balanceOf(payee).call()}`, await contract.methods.symbol().call(),
    `${await contract.methods.decimals().call()}`],
  forgetfulTokens: `${await web.contract(abi, USDT).methods.balanceOf(payee).call()}`,
  info: { result: info.receipt.result, energy: info.receipt.energy_usage_total, fee: info.fee, logs: info.log.length },
  inBlock: block.transactions.map((tx) => tx.txID),
  estimate: estimate.energy_required,
  solid: { before: Object.keys(before).length, after: (await web.trx.getTransactionInfo(coin.id)).id === coin.id },
  bandwidth: await web.trx.getBandwidth(payee),
  refused: (await web.trx.getTransactionInfo(poor.id)).id === undefined,
}));
