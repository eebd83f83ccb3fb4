import { computed, shallowRef } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { operations } from '../../../api/generated/handling.js';
import type { Purpose } from '../steps/step.js';

type Listed = operations['AnswerTemplates.list']['responses']['200']['content']['application/json'];
export type Template = Listed['templates'][number];

/** 答复模板 of one's unit: read when they are first looked at. */
export function useTemplates() {
  const templates = shallowRef<readonly Template[]>([]);
  const error = shallowRef<unknown>();
  const [isLoading, isLoaded] = [shallowRef(false), shallowRef(false)];

  async function read(): Promise<void> {
    isLoading.value = true;
    try {
      templates.value = (await ask(api.handling.GET('/answer-templates'))).templates;
      error.value = undefined;
      isLoaded.value = true;
    } catch (failure) {
      error.value = failure;
    } finally {
      isLoading.value = false;
    }
  }

  /** @throws Problem TEMPLATE.NAME_TAKEN, TEMPLATE.TOO_MANY */
  async function save(template: Pick<Template, 'purpose' | 'name' | 'text'>): Promise<void> {
    await ask(api.handling.POST('/answer-templates', { body: template }));
    await read();
  }

  /** @throws Problem TEMPLATE.UNKNOWN */
  async function remove(templateId: string): Promise<void> {
    await ask(api.handling.POST('/answer-templates/{templateId}/removals', { params: { path: { templateId } } }));
    await read();
  }

  const readOnce = () => (isLoaded.value || isLoading.value ? undefined : void read());
  const forPurpose = (purpose: Purpose) => computed(() => templates.value.filter((one) => one.purpose === purpose));
  return { templates, error, isLoading, read, readOnce, save, remove, forPurpose };
}
