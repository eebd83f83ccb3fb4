import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import type { Platform } from '../platform-client/index.js';
import { type AskAs, ownReport } from './own-report.js';
import type { ConsolePage } from './pages.js';

export const languages = ['zh-CN', 'en'] as const;
export const themes = ['light', 'dark'] as const;
export const widths = { 1440: 900, 390: 844 } as const;

/** How a page is looked at. */
export interface Look {
  readonly language: (typeof languages)[number];
  readonly theme: (typeof themes)[number];
  readonly width: keyof typeof widths;
}

const signedIn = z.object({ accessToken: z.string(), refreshToken: z.string() });

/** Opens pages of a running platform as whoever they are for: each signs in once, in a browser that keeps what it has. */
export class Visits {
  private readonly found = new Map<string, string | undefined>();
  /** By account and app. */
  private readonly contexts = new Map<string, BrowserContext>();

  constructor(
    private readonly browser: Browser,
    private readonly platform: Pick<Platform, 'baseUrl' | 'demoPasswordFile'>,
  ) {}

  /** Undefined when the demo county has no incident to show there. Whoever looked closes the page. */
  async open(page: ConsolePage, { language, theme, width }: Look): Promise<Page | undefined> {
    const path = await this.pathOf(page);
    if (path === undefined) return undefined;
    const isFirst = !this.contexts.has(usedAs(page));
    const context = await this.contextOf(page);
    const opened = await context.newPage();
    await opened.setViewportSize({ width: Number(width), height: widths[width] });
    await opened.emulateMedia({ colorScheme: theme });
    await opened.addInitScript(`localStorage.setItem('language', '${language}')`);
    await opened.goto(this.platform.baseUrl + path);
    if (isFirst && page.login && isOfTheWorker(page)) await this.signInAtTheApp(opened, page.login);
    await opened.locator(page.ready).first().waitFor();
    await opened.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
    return opened;
  }

  private async contextOf(page: ConsolePage): Promise<BrowserContext> {
    const known = this.contexts.get(usedAs(page));
    if (known) return known;
    const context = await this.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    context.setDefaultTimeout(60_000);
    this.contexts.set(usedAs(page), context);
    if (page.login && !isOfTheWorker(page)) {
      const { refreshToken } = await this.signIn(page.login);
      await context.addInitScript(
        `localStorage.getItem('session.refresh-token') ?? localStorage.setItem('session.refresh-token', '${refreshToken}')`,
      );
    }
    return context;
  }

  /** The phone keeps its session where the service worker finds it: one signs in there as people do. */
  private async signInAtTheApp(page: Page, login: string): Promise<void> {
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(this.password());
    await page.locator('form button[type=submit]').click();
    await page.locator('#login').waitFor({ state: 'detached' });
  }

  private async pathOf({ path, login, incidentIn, reportedIn }: ConsolePage): Promise<string | undefined> {
    if (!incidentIn && !reportedIn) return path;
    const key = `${login}:${reportedIn ?? incidentIn?.join()}`;
    if (!this.found.has(key))
      this.found.set(
        key,
        reportedIn
          ? await ownReport(await this.askingAs(login!), reportedIn)
          : await this.findIncident(login!, incidentIn!),
      );
    const incidentId = this.found.get(key);
    return incidentId && path.replace(':incidentId', incidentId);
  }

  /** Auditors see the trail and no incidents: the dispatcher finds one for them. */
  private async findIncident(login: string, stages: readonly string[]): Promise<string | undefined> {
    const ask = await this.askingAs(login === 'auditor' ? 'dispatcher-1' : login);
    for (const stage of stages) {
      const { incidents } = z
        .object({ incidents: z.array(z.object({ incidentId: z.string() })) })
        .parse(await ask(`/casebook/incidents?limit=1&stage=${stage}`));
      if (incidents[0]) return incidents[0].incidentId;
    }
    return undefined;
  }

  private async askingAs(login: string): Promise<AskAs> {
    const { accessToken } = await this.signIn(login);
    return async (path, posted) => {
      const isPhoto = Buffer.isBuffer(posted);
      const response = await fetch(`${this.platform.baseUrl}/api${path}`, {
        method: posted ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${accessToken}`,
          ...(posted && {
            'content-type': isPhoto ? 'image/jpeg' : 'application/json',
            'idempotency-key': crypto.randomUUID(),
          }),
        },
        ...(posted && { body: isPhoto ? new Uint8Array(posted) : JSON.stringify(posted) }),
      });
      if (!response.ok) throw new Error(`${login} at ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as unknown;
    };
  }

  private async signIn(login: string): Promise<z.infer<typeof signedIn>> {
    const response = await fetch(`${this.platform.baseUrl}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: this.password() }),
    });
    if (!response.ok) throw new Error(`${login} can’t sign in: ${response.status}`);
    return signedIn.parse(await response.json());
  }

  private password(): string {
    return readFileSync(this.platform.demoPasswordFile, 'utf8').trim();
  }
}

const isOfTheWorker = ({ path }: ConsolePage): boolean => path.startsWith('/worker');
const usedAs = (page: ConsolePage): string => `${page.login ?? 'nobody'} ${isOfTheWorker(page)}`;
