/** What a page of the mini-program shows, and what can be done with it. */

import { createRequire } from 'node:module';
import { settled } from './wechat';

const { Event: WxEvent } = createRequire(import.meta.url)('miniprogram-exparser') as {
  Event: { create(name: string, detail: object, how: object): object; dispatchEvent(target: object, event: object): void };
};

type Drawn = HTMLElement & { __wxElement?: { _vt?: { attrs?: { name: string; value: unknown }[] } } };

export class Screen {
  constructor(private readonly root: HTMLElement) {}

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** Everything with this role, in order; each with its name aloud. */
  named(role: string): string[] {
    return this.all()
      .filter((one) => attribute(one, 'role') === role)
      .map((one) => String(attribute(one, 'ariaLabel') ?? one.textContent));
  }

  /** Names of the radio buttons that are chosen. */
  chosen(): string[] {
    return this.all()
      .filter((one) => attribute(one, 'role') === 'radio' && attribute(one, 'ariaChecked') === 'true')
      .map((one) => String(attribute(one, 'ariaLabel')));
  }

  pictures(): string[] {
    return this.all()
      .filter(({ localName }) => localName === 'wx-image')
      .map((one) => String(attribute(one, 'src')));
  }

  async tap(words: string): Promise<void> {
    await this.send(this.find(words), 'tap', {});
  }

  /** Types into the field with this label. */
  async type(label: string, value: string): Promise<void> {
    const field = this.all().find((one) => ['wx-textarea', 'wx-input'].includes(one.localName) && String(attribute(one, 'ariaLabel')).includes(label));
    if (!field) throw new Error(`no field ${label} on: ${this.text}`);
    await this.send(field, 'input', { value });
  }

  private async send(to: Drawn, name: string, detail: object): Promise<void> {
    if (!to.__wxElement) throw new Error('not drawn by the mini-program');
    WxEvent.dispatchEvent(to.__wxElement, WxEvent.create(name, detail, { bubbles: true, composed: true, capturePhase: true }));
    await settled();
  }

  /** The innermost element that is named or reads so. */
  private find(words: string): Drawn {
    const found = this.all().filter((one) => attribute(one, 'ariaLabel') === words || (one.textContent ?? '').trim() === words);
    const innermost = found.find((one) => !found.some((other) => other !== one && one.contains(other)));
    if (!innermost) throw new Error(`no ${words} on: ${this.text}`);
    return innermost;
  }

  private all(): Drawn[] {
    return [...this.root.querySelectorAll<Drawn>('*')].filter(({ __wxElement }) => __wxElement);
  }
}

/** By the name that WeChat's compiler gives it. */
const attribute = (one: Drawn, name: string): unknown => one.__wxElement?._vt?.attrs?.find((attr) => attr.name === name)?.value;
