// Solana's JSON-RPC over the chain, as far as a wallet asks it, with a node's own words and error codes.
// https://solana.com/docs/rpc
import { RpcError, accountJson, addressBytes, base58, feeOf, mintOf, readMessage, tokenOf, transactionJson, unitsOf, words } from './wire.mjs';

const GENESIS = 'G99Edaa4RGLGfE5x1TPnTnsQHeXk2iznGrmW8VemZ5Yo';
const HASH_LIFE = 150;
const MOST_ACCOUNTS = 100;
const SIGNATURE_BYTES = 64;
const KNOWN = { err: 'AlreadyProcessed', logs: [], units: 0n };

function decode(text, encoding) {
  if (encoding !== 'base64') throw new RpcError(-32602, `unsupported encoding: ${encoding}. Supported encodings: base64`);
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function address(text) {
  try {
    addressBytes(text);
    return text;
  } catch {
    throw new RpcError(-32602, 'Invalid param: WrongSize');
  }
}

export function methods(chain) {
  let priorityFees = [];
  /** The block that a request reads at. */
  const at = (config = {}) => {
    const block = chain.at(config.commitment);
    if (config.minContextSlot > block.slot) {
      throw new RpcError(-32016, 'Minimum context slot has not been reached', { contextSlot: block.slot });
    }
    return block;
  };
  const context = (block, value) => ({ context: { apiVersion: '3.1.0', slot: block.slot }, value });
  const readable = (sent, config) => {
    const { version } = sent.message;
    if (version !== 'legacy' && !(config.maxSupportedTransactionVersion >= version)) {
      throw new RpcError(-32015, `Transaction version (${version}) is not supported by the requesting client. `
        + 'Please try the request again with the following configuration parameter: "maxSupportedTransactionVersion": ' + version);
    }
  };
  const level = (slot) => (slot <= chain.at('finalized').slot ? 'finalized' : 'confirmed');

  return {
    getHealth: () => 'ok',
    getVersion: () => ({ 'solana-core': '3.1.0', 'feature-set': 0 }),
    getGenesisHash: () => GENESIS,
    getSlot: (config) => at(config).slot,
    getBlockHeight: (config) => at(config).height,
    getBlocks: (from, to, config) => {
      const last = Math.min(typeof to === 'number' ? to : Infinity, at(typeof to === 'object' ? to : config).slot);
      return chain.order.map((block) => block.slot).filter((slot) => slot >= from && slot <= last);
    },
    getBlocksWithLimit: (from, limit, config) => chain.order.map((block) => block.slot)
      .filter((slot) => slot >= from && slot <= at(config).slot).slice(0, limit),
    getBlock: (slot, config = {}) => {
      const block = chain.blocks.get(slot);
      if (slot > at(config).slot) {
        throw new RpcError(-32004, `Block not available for slot ${slot}`);
      }
      if (!block) {
        throw new RpcError(-32009, `Slot ${slot} was skipped, or missing in long-term storage`);
      }
      const details = config.transactionDetails ?? 'full';
      if (details !== 'none') block.transactions.forEach((sent) => readable(sent, config));
      return {
        blockHeight: block.height, blockTime: block.time, blockhash: block.hash, parentSlot: block.parent, previousBlockhash: block.previousHash,
        ...(config.rewards === false ? {} : { rewards: [] }),
        ...(details === 'none' ? {} : details === 'signatures'
          ? { signatures: block.transactions.map((sent) => sent.signatures[0]) }
          : { transactions: block.transactions.map((sent) => transactionJson(sent, config.encoding ?? 'json', details)) }),
      };
    },
    getLatestBlockhash: (config) => {
      const block = at(config);
      return context(block, { blockhash: block.hash, lastValidBlockHeight: block.height + HASH_LIFE });
    },
    isBlockhashValid: (hash, config) => context(at(config), chain.lifetimeError({ lifetime: hash, instructions: [] }) === null),
    getBalance: (key, config) => context(at(config), Number(chain.accountAt(address(key), at(config).slot)?.lamports ?? 0n)),
    getAccountInfo: (key, config = {}) => context(at(config), accountJson(chain.accountAt(address(key), at(config).slot), config.encoding)),
    getMultipleAccounts: (keys, config = {}) => {
      if (keys.length > MOST_ACCOUNTS) throw new RpcError(-32602, `Too many inputs provided; max ${MOST_ACCOUNTS}`);
      const block = at(config);
      return context(block, keys.map((key) => accountJson(chain.accountAt(address(key), block.slot), config.encoding)));
    },
    getTokenAccountsByOwner: (owner, filter, config = {}) => {
      const block = at(config);
      const fits = (mint, program) => (filter.mint ? mint === filter.mint : program === filter.programId);
      return context(block, chain.tokenAccounts(address(owner), block.slot, fits)
        .map((found) => ({ pubkey: found.address, account: accountJson(found.account, config.encoding) })));
    },
    getTokenAccountBalance: (key, config) => {
      const token = tokenOf(chain.accountAt(address(key), at(config).slot));
      if (!token) throw new RpcError(-32602, 'Invalid param: could not find account');
      return context(at(config), unitsOf(token.units, mintOf(chain.account(token.mint)).decimals));
    },
    getMinimumBalanceForRentExemption: (bytes) => Number(chain.svm.minimumBalanceForRentExemption(BigInt(bytes))),
    getFeeForMessage: (text, config) => {
      const bytes = new Uint8Array(Buffer.from(text, 'base64'));
      const message = readMessage(bytes);
      return context(at(config), chain.lifetimeError(message) ? null : Number(feeOf(message)));
    },
    getRecentPrioritizationFees: () => priorityFees.map((fee, i) => ({ slot: chain.head.slot - i, prioritizationFee: fee })),
    simulateTransaction: (text, config = {}) => {
      const bytes = decode(text, config.encoding);
      const { err, logs, units, accounts, message } = chain.simulate(bytes, { verify: config.sigVerify === true, replaceBlockhash: config.replaceRecentBlockhash === true });
      const wanted = config.accounts?.addresses.map((key) => accountJson(accounts.get(key) ?? chain.account(key), config.accounts.encoding));
      return context(at(config), {
        err, logs, accounts: wanted ?? null, unitsConsumed: Number(units), returnData: null, innerInstructions: null,
        fee: Number(feeOf(message)), loadedAccountsDataSize: 0, replacementBlockhash: null,
      });
    },
    sendTransaction: (text, config = {}) => {
      const bytes = decode(text, config.encoding);
      const signature = base58(bytes.slice(1, 1 + SIGNATURE_BYTES));
      if (!config.skipPreflight) {
        const { err, logs, units } = chain.transactions.has(signature) ? KNOWN
          : chain.simulate(bytes, { verify: true, replaceBlockhash: false });
        if (err) {
          throw new RpcError(-32002, `Transaction simulation failed: ${words(err)}`,
            { accounts: null, err, logs, unitsConsumed: Number(units) });
        }
      }
      chain.send(bytes);
      // a node that does not look (skipPreflight) answers so whether it will ever land or not
      return signature;
    },
    getSignatureStatuses: (signatures) => context(chain.head, signatures.map((signature) => {
      const sent = chain.transactions.get(signature);
      if (!sent) return null;
      const final = level(sent.slot) === 'finalized';
      return {
        slot: sent.slot, confirmations: final ? null : chain.head.slot - sent.slot, err: sent.err,
        status: sent.err === null ? { Ok: null } : { Err: sent.err }, confirmationStatus: level(sent.slot),
      };
    })),
    getSignaturesForAddress: (key, config = {}) => {
      const last = at(config).slot;
      const all = [...chain.transactions.values()].reverse()
        .filter((sent) => sent.slot <= last && sent.message.keys.some((one) => one.key === key));
      const from = config.before ? all.findIndex((sent) => sent.signatures[0] === config.before) + 1 : 0;
      const to = config.until ? all.findIndex((sent) => sent.signatures[0] === config.until) : -1;
      return all.slice(from, to < 0 ? undefined : to).slice(0, config.limit ?? 1000).map((sent) => ({
        signature: sent.signatures[0], slot: sent.slot, err: sent.err, memo: null,
        blockTime: chain.blocks.get(sent.slot).time, confirmationStatus: level(sent.slot),
      }));
    },
    getTransaction: (signature, config = {}) => {
      const sent = chain.transactions.get(signature);
      if (!sent || sent.slot > at(config).slot) return null;
      readable(sent, config);
      return { slot: sent.slot, blockTime: chain.blocks.get(sent.slot).time, ...transactionJson(sent, config.encoding ?? 'json') };
    },
    sandbox_priorityFees: (...fees) => {
      priorityFees = fees;
      return null;
    },
  };
}

