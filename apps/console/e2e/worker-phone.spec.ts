import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { baseUrl, demoPassword, sizes } from './browser.spec.js';

/** Somebody of the demo county who speaks to the platform beside the phone. */
export class Colleague {
  private session: { accessToken: string; refreshToken: string; personId: string } | undefined;

  constructor(private readonly login: string) {}

  async personId(): Promise<string> {
    return (await this.tokens()).personId;
  }

  async read<T>(path: string): Promise<T> {
    const { accessToken } = await this.tokens();
    const response = await fetch(`${baseUrl}/api/${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
    return (await response.json()) as T;
  }

  async act<T>(path: string, body: object, version?: number): Promise<T> {
    const { accessToken } = await this.tokens();
    const response = await fetch(`${baseUrl}/api/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${accessToken}`,
        'idempotency-key': crypto.randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  private async tokens() {
    const [how, body] = this.session
      ? ['refresh', { refreshToken: this.session.refreshToken }]
      : ['sign-in', { login: this.login, password: demoPassword() }];
    const response = await fetch(`${baseUrl}/api/identity/${how}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (this.session = (await response.json()) as NonNullable<typeof this.session>);
  }
}

interface Grid {
  readonly code: string;
  readonly polygon: readonly (readonly (readonly [number, number])[])[];
}

/** Somewhere in a grid, good enough where it is nearly convex: the mean of its corners. */
export async function placeIn(grid: string, asking: Colleague): Promise<{ longitude: number; latitude: number }> {
  const { grids } = await asking.read<{ grids: Grid[] }>(`grid-registry/grids?community=${grid.slice(0, 12)}`);
  const corners = grids.find(({ code }) => code === grid)!.polygon[0]!.slice(1);
  const mean = (which: 0 | 1) => corners.reduce((sum, corner) => sum + corner[which], 0) / corners.length;
  return { longitude: mean(0), latitude: mean(1) };
}

/** A phone: what it keeps is in a folder, and stays when the app is killed. */
export class Phone {
  private constructor(
    private readonly profile: string,
    private readonly place: { longitude: number; latitude: number },
    private readonly photo: Buffer,
  ) {}

  static async at(place: { longitude: number; latitude: number }): Promise<Phone> {
    // Of its own noise: as large as what a camera takes, and no two alike.
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const colour = { width: 2_000, height: 1_500, channels: 3, background: '#7a8a6a', noise } as const;
    const photo = await sharp({ create: colour }).jpeg().toBuffer();
    return new Phone(await mkdtemp(join(tmpdir(), 'worker-phone-')), place, photo);
  }

  async open({ offline = false } = {}): Promise<{ phone: BrowserContext; page: Page; complaints: string[] }> {
    const phone = await chromium.launchPersistentContext(this.profile, {
      executablePath: process.env.E2E_CHROMIUM,
      args: ['--no-sandbox', '--lang=zh-CN'],
      viewport: sizes.phone,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      geolocation: { ...this.place, accuracy: 8 },
      permissions: ['geolocation'],
      offline,
    });
    const page = phone.pages()[0] ?? (await phone.newPage());
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${baseUrl}/worker/`);
    return { phone, page, complaints };
  }

  /** Makes the way to the platform as narrow as a bad cell’s, in bytes a second; as wide as it is, without. */
  async narrows(phone: BrowserContext, page: Page, bytes = -1): Promise<void> {
    const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes };
    await (await phone.newCDPSession(page)).send('Network.emulateNetworkConditions', conditions);
  }

  /** What the camera gives. */
  takes = (page: Page, role: string) =>
    page
      .locator(`input[data-role=${role}]`)
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: this.photo });

  throwAway = () => rm(this.profile, { recursive: true, force: true });
}

export async function signInOn(page: Page, login: string, password = demoPassword()): Promise<void> {
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.locator('button[type=submit]').click();
}

export async function eventually<T>(read: () => Promise<T>, isGood: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const value = await read();
    if (isGood(value) || attempt >= 10) return value;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
