// Times one operation of a peer as Turns does ours: by processor time, the median of rounds. Prints {"opsPerSecond": N}.
const WARM_UP_MS = 3000;
const ROUND_MS = 50;
const ROUNDS = 41;
const BETWEEN_LOOKS = 8;

function spent(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function perSecond(operation, milliseconds) {
  const begin = process.cpuUsage();
  let count = 0;
  while (spent(begin) < milliseconds) {
    for (let i = 0; i < BETWEEN_LOOKS; i++) operation();
    count += BETWEEN_LOOKS;
  }
  return (count * 1000) / spent(begin);
}

export function report(operation) {
  perSecond(operation, WARM_UP_MS);
  const rounds = Array.from({ length: ROUNDS }, () => perSecond(operation, ROUND_MS)).sort((a, b) => a - b);
  console.log(JSON.stringify({ opsPerSecond: rounds[ROUNDS >> 1] }));
}

async function perSecondAwaited(operation, milliseconds) {
  const begin = process.cpuUsage();
  let count = 0;
  while (spent(begin) < milliseconds) {
    for (let i = 0; i < BETWEEN_LOOKS; i++) await operation();
    count += BETWEEN_LOOKS;
  }
  return (count * 1000) / spent(begin);
}

/** The same for an operation that answers a promise. */
export async function reportAwaited(operation) {
  await perSecondAwaited(operation, WARM_UP_MS);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await perSecondAwaited(operation, ROUND_MS));
  rounds.sort((a, b) => a - b);
  console.log(JSON.stringify({ opsPerSecond: rounds[ROUNDS >> 1] }));
}
