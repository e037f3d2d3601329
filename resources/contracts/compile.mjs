// Writes contracts.json anew after a change of a .sol file; needed by nobody else.
//   npm install --no-save --ignore-scripts --prefix /some/folder solc@0.8.30
//   NODE_PATH=/some/folder/node_modules node compile.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const solc = createRequire(import.meta.url)('solc');
const files = ['Aggregator.sol', 'PracticeTokens.sol'];
const text = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const input = {
  language: 'Solidity',
  sources: Object.fromEntries(files.map((file) => [file, { content: text(file) }])),
  settings: {
    // paris: the last version without PUSH0, so that older local nodes run it too
    evmVersion: 'paris',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] } },
  },
};
const output = JSON.parse(solc.compile(JSON.stringify(input)));
for (const problem of output.errors ?? []) {
  console.error(problem.formattedMessage);
}
const evm = (file, name) => output.contracts[file][name].evm;
const result = {
  compiler: solc.version(),
  sources: Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(text(file)).digest('hex')]),
  ),
  aggregatorRuntime: evm('Aggregator.sol', 'Aggregator').deployedBytecode.object,
  tetherCreation: evm('PracticeTokens.sol', 'PracticeTether').bytecode.object,
  dollarCreation: evm('PracticeTokens.sol', 'PracticeDollar').bytecode.object,
};
writeFileSync(new URL('contracts.json', import.meta.url), JSON.stringify(result, null, 2) + '\n');
