import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, Units } from '#reference-copy';
import { type Message, messageOf, TEMPLATES, type Templates } from '../domain/message.js';
import type { Notice } from '../domain/notice.js';

/** Says notices by the templates, with the names that catalogue and units have now. */
@Injectable()
export class Words {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly units: Units,
    @Inject(TEMPLATES) private readonly templates: Templates,
  ) {}

  /** @throws Refused REFERENCE.NOT_READY */
  async for(notices: readonly Notice[]): Promise<Message[]> {
    if (notices.length === 0) return [];
    const [catalogue, units] = await Promise.all([this.catalogue.current(), this.units.all()]);
    return notices.map((notice) => {
      const item = notice.subcategory === null ? undefined : catalogue.find(notice.subcategory);
      const category = item && { zh: item.nameZh, en: item.nameEn };
      const code = notice.unit ?? notice.leadUnit;
      const unit = code === null ? undefined : units.get(code)?.name;
      return messageOf(notice, this.templates, { category, unit });
    });
  }
}
