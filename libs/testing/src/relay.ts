import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** One address before several: what a test cuts, as a network or a restart would. */
export interface Relay {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Where connections go, in turn: URLs. */
  targets: readonly string[];
  /** Ends all connections and takes no new ones until `mend()`. */
  cut(): void;
  mend(): void;
  /** Takes connections and leaves them without a word, as a frozen process does; `mend()` lets new ones through. */
  hush(): void;
  close(): void;
}

export async function startRelay(...targets: readonly string[]): Promise<Relay> {
  const open = new Set<Socket>();
  let [isCut, isHushed, turn] = [false, false, 0];
  const server = createServer((near) => {
    const target = relay.targets[turn++ % relay.targets.length];
    if (isCut || target === undefined) {
      near.destroy();
      return;
    }
    if (isHushed) {
      open.add(near);
      near.on('error', () => undefined).once('close', () => open.delete(near));
      return;
    }
    const { hostname, port } = new URL(target);
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one
        .on('error', () => undefined)
        .once('close', () => {
          open.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  const relay: Relay = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets,
    cut: () => {
      isCut = true;
      drop();
    },
    hush: () => (isHushed = true),
    mend: () => {
      [isCut, isHushed] = [false, false];
    },
    close: () => {
      server.close();
      drop();
    },
  };
  return relay;
}
