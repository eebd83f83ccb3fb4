import './node-version.mjs';

const { explain } = await import('./problem.mjs');
try {
  const { settingsFor } = await import('./settings.mjs');
  const { ensureInstalled } = await import('./install.mjs');
  const { compile } = await import('./compile.mjs');
  const { buildConsole } = await import('./console.mjs');
  const { logDir } = settingsFor({ data: '.data', portOffset: 0 });
  await ensureInstalled(logDir);
  await compile();
  await buildConsole(logDir);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
