// Imported first, before any file whose syntax or imports an older Node would trip over.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Grid Dispatch needs Node 20.19 or newer, and this is ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
