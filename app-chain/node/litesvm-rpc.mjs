// LiteSVM (the real Solana programs, in process) behind the JSON-RPC of a node, on a free port of this machine:
//   node litesvm-rpc.mjs [--port N] [--finality SLOTS]
// prints "Listening on 127.0.0.1:PORT" and ends with its standard input, so that it outlives no test.
import { createServer } from 'node:http';
import { Chain } from './litesvm/chain.mjs';
import { Control } from './litesvm/control.mjs';
import { methods } from './litesvm/methods.mjs';
import { RpcError } from './litesvm/wire.mjs';

const option = (name, other) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : other);
const chain = new Chain({ finality: option('--finality', 32), start: Math.floor(Date.now() / 1000) });
const control = new Control(chain);
for (const mint of ['CBRW3qZLmYmPqJYqT5aLJ4rqRim7pjdGL5Xup4W86Mzy', '4ga1ae1yvTbT4caKYxBDrzutMWg58SHcbNkUhXTvp7G1']) control.mint(mint);
chain.mine(option('--finality', 32));

const table = {
  ...methods(chain),
  requestAirdrop: (to, lamports) => control.fund(to, lamports),
  sandbox_fund: (to, lamports) => control.fund(to, lamports),
  sandbox_mint: (mint, owner, units) => control.mintTo(mint, owner, units),
  sandbox_createMint: (mint, shape) => control.mint(mint, shape),
  sandbox_freeze: (mint, owner) => control.freeze(mint, owner, true),
  sandbox_thaw: (mint, owner) => control.freeze(mint, owner, false),
  sandbox_requireMemo: (mint, owner) => control.requireMemo(mint, owner),
  sandbox_giveAway: (mint, owner, other) => control.giveAway(mint, owner, other),
  sandbox_advance: (account, authority) => control.advance(account, authority),
  sandbox_mine: (count) => chain.mine(count ?? 1),
  sandbox_skip: (count) => { chain.skip(count ?? 1); chain.mine(1); },
  sandbox_dropNext: (count) => { chain.dropped = count ?? 1; },
  sandbox_wait: (seconds) => control.wait(seconds),
  sandbox_expire: () => control.expire(),
};

async function answer({ id = null, method, params = [] }) {
  try {
    if (!Object.hasOwn(table, method)) throw new RpcError(-32601, 'Method not found');
    return { jsonrpc: '2.0', id, result: (await table[method](...params)) ?? null };
  } catch (e) {
    const error = e instanceof RpcError ? { code: e.code, message: e.message, data: e.data } : { code: -32602, message: `${e.message}` };
    return { jsonrpc: '2.0', id, error };
  }
}

async function serve(request, response) {
  let body = '';
  for await (const part of request) body += part;
  const asked = JSON.parse(body);
  const answers = Array.isArray(asked) ? [] : await answer(asked);
  if (Array.isArray(asked)) for (const one of asked) answers.push(await answer(one));
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answers));
}

const server = createServer((request, response) => {
  serve(request, response).catch((e) => response.writeHead(400).end(`${e.message}`));
});
server.listen(option('--port', 0), '127.0.0.1', () => console.log(`Listening on 127.0.0.1:${server.address().port}`));
process.stdin.on('end', () => process.exit(0)).resume();
