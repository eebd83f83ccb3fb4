import { simulatorConfig } from './simulator.config.js';
import { MunicipalPlatform } from './municipal-platform.js';
import { simulatorServer } from './simulator-server.js';

const {
  HOST,
  PORT,
  INTAKE_URL,
  HOTLINES_FILE: [hotline],
} = simulatorConfig.parse(process.env);
const { keys } = hotline!;
const server = simulatorServer(new MunicipalPlatform(INTAKE_URL, keys[0]!), keys);
server.listen(PORT, HOST, () =>
  process.stdout.write(`${JSON.stringify({ level: 30, msg: 'listening', port: PORT })}\n`),
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
