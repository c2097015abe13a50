// Runs in every page of the portal benchmark: measures there, so that no way between processes is counted.
window.probe = {
  frame: () => new Promise((resolve) => requestAnimationFrame(resolve)),

  /** Milliseconds from the act to the first frame in which `isDone`; rejects after ten seconds. */
  async time(act, isDone) {
    const begun = performance.now();
    act();
    for (;;) {
      await this.frame();
      const passed = performance.now() - begun;
      if (isDone()) return passed;
      if (passed > 10_000) throw new Error(`Nothing came of it: ${act}`);
    }
  },

  /** The same, one after the other. */
  async times(count, step) {
    const found = [];
    for (let turn = 0; turn < count; turn++) found.push(await step(turn));
    return found;
  },

  /** Milliseconds between frames while what is given moves by `pixels` a frame. */
  async frames(count, scroller, pixels) {
    const found = [];
    let last = await this.frame();
    for (let turn = 0; turn < count; turn++) {
      if (scroller !== null) scroller.scrollTop += pixels;
      const now = await this.frame();
      found.push(now - last);
      last = now;
    }
    return found;
  },

  /** As if typed or moved by hand. */
  set(input, value) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  },

  key(element, key) {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  },

  text: (selector) => document.querySelector(selector)?.textContent ?? '',
};
