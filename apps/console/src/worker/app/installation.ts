import { reactive } from 'vue';

interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** The browser’s offer to install the app: it comes once, at a time of its own, and is kept for when it is wanted. */
export const installation = reactive({ event: undefined as InstallPrompt | undefined });

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installation.event = event as InstallPrompt;
});
addEventListener('appinstalled', () => (installation.event = undefined));
