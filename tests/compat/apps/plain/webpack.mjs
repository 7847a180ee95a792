import webpack from 'webpack';

const config = { mode: 'production', context: import.meta.dirname, entry: './main.js', output: { path: process.argv[2] }, performance: { hints: false } };
webpack(config, (error, stats) => {
  if (!error && !stats.hasErrors() && !stats.hasWarnings()) return;
  console.error(error ?? stats.toString());
  process.exitCode = 1;
});
