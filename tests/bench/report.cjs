/**
 * Loaded in front of every measured process: when it ends, writes its processor time (milliseconds) and the most memory
 * it held (bytes) to the file that SPBE_BENCH_REPORT names.
 */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const report = { processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
  writeFileSync(process.env.SPBE_BENCH_REPORT, JSON.stringify(report));
});
