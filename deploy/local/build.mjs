import './node-version.mjs';

const { explain } = await import('./problem.mjs');
try {
  const { settingsFor } = await import('./settings.mjs');
  const { ensureInstalled } = await import('./install.mjs');
  const { compile } = await import('./compile.mjs');
  await ensureInstalled(settingsFor({ data: '.data', portOffset: 0 }).logDir);
  await compile();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
