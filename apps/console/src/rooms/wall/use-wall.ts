import { io } from 'socket.io-client';
import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import { serverClock } from '../../session/server-clock.js';
import { WallAccess, WallClosed } from './wall-access.js';
import type { AreaMap, Figures, Load, Ticker, Wall } from './wall-figures.js';

/** Milliseconds: between looks without a hint, the least between two looks, and between looks at the map. */
const pace = { look: 15_000, least: 3_000, map: 3_600_000 };

/**
 * Keeps a wall screen up to date: figures are read when a hint says that they have changed, and every few seconds all the
 * same. While the network is down, what was there stays, and says since when.
 */
export function useWall(secret: string) {
  const access = new WallAccess(secret);
  const wall = shallowRef<Wall>();
  const map = shallowRef<AreaMap>();
  /** When what is shown was read; milliseconds since the epoch, by the server's clock. */
  const readAt = ref(0);
  const isDown = ref(false);
  const closed = ref<WallClosed['why']>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let startedAt = 0;
  let isReading = false;
  let mapReadAt = 0;
  let stopped = false;

  async function look(): Promise<void> {
    if (isReading || stopped) return;
    isReading = true;
    startedAt = Date.now();
    try {
      const figures = await access.read<Figures>('casebook/figures');
      const unit = `unit=${figures.unit}`;
      const [load, ticker] = await Promise.all([
        access.read<Load>(`casebook/figures/load?by=grid&${unit}`),
        access.read<Ticker>(`casebook/figures/ticker?limit=8&${unit}`),
      ]);
      if (Date.now() - mapReadAt > pace.map && /^\d{12}$/.test(figures.unit)) {
        map.value = await access.read<AreaMap>(`grid-registry/map?area=${figures.unit}`);
        mapReadAt = Date.now();
      }
      wall.value = { figures, load, ticker };
      readAt.value = serverClock.now();
      isDown.value = false;
      closed.value = undefined;
    } catch (error) {
      isDown.value = true;
      if (error instanceof WallClosed) {
        closed.value = error.why;
        wall.value = undefined;
      }
    } finally {
      isReading = false;
      lookIn(pace.look);
    }
  }

  function lookIn(milliseconds: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void look(), milliseconds);
  }

  const socket = io({
    path: '/live',
    transports: ['websocket'],
    autoConnect: false,
    auth: (send) => {
      access.token().then(
        (token) => send({ token }),
        () => send({}),
      );
    },
  });
  socket.on('figures', () => lookIn(Math.max(0, startedAt + pace.least - Date.now())));
  socket.on('connect', () => lookIn(0));
  socket.on('disconnect', (reason) => {
    // The token of the socket ran out: another one, and on.
    if (reason === 'io server disconnect') setTimeout(() => !stopped && socket.connect(), 500);
  });
  socket.on('connect_error', () => {
    if (!socket.active) setTimeout(() => !stopped && socket.connect(), pace.look);
  });

  const backOnline = () => lookIn(0);
  const wentOffline = () => (isDown.value = true);
  onMounted(() => {
    void look();
    socket.connect();
    addEventListener('online', backOnline);
    addEventListener('offline', wentOffline);
  });
  onBeforeUnmount(() => {
    stopped = true;
    clearTimeout(timer);
    socket.disconnect();
    removeEventListener('online', backOnline);
    removeEventListener('offline', wentOffline);
  });
  return { wall, map, readAt, isDown, closed };
}
