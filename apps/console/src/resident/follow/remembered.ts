import { ref } from 'vue';

/** A report that somebody chose to keep on this device. */
export interface Remembered {
  readonly number: string;
  readonly receiptNumber: string;
  readonly followCode: string;
}

const storedAs = 'resident-reports';
const most = 20;

export const remembered = ref<readonly Remembered[]>(stored());

/** Only when somebody says so: the device may be another's as well. */
export function remember(report: Remembered): void {
  const others = remembered.value.filter(({ receiptNumber }) => receiptNumber !== report.receiptNumber);
  keep([report, ...others].slice(0, most));
}

export const forget = (report: Remembered): void =>
  keep(remembered.value.filter(({ receiptNumber }) => receiptNumber !== report.receiptNumber));

function keep(reports: readonly Remembered[]): void {
  remembered.value = reports;
  localStorage.setItem(storedAs, JSON.stringify(reports));
}

function stored(): readonly Remembered[] {
  try {
    return JSON.parse(localStorage.getItem(storedAs) ?? '[]') as Remembered[];
  } catch {
    return [];
  }
}
