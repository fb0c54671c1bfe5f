import type { Config } from './config';

/**
 * The launcher's style. It lives in a shadow root, so the page's own rules do not reach in; `:host` is
 * important on both sides, and the inner one wins.
 */
export function styleOf({ look, side }: Config): string {
  return `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483000!important;bottom:0!important;${side}:0!important;direction:${look.direction}!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
button{font:600 15px/1.3 system-ui,sans-serif;cursor:pointer;border:0;background:${look.color};color:${look.onColor}}
.l{position:fixed;${side}:20px;bottom:calc(20px + env(safe-area-inset-bottom));display:flex;align-items:center;gap:10px;min-height:56px;padding:0;padding-inline:18px 22px;border-radius:28px;box-shadow:0 6px 24px #14201b42,0 1px 4px #14201b29;transition:transform .15s}
.l:hover{transform:translateY(-2px)}
button:focus-visible{outline:3px solid ${look.color};outline-offset:3px;box-shadow:0 0 0 3px #fff}
svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;flex:none}
.b{position:absolute;top:-4px;inset-inline-end:-2px;min-width:22px;padding:2px 6px;border-radius:11px;background:#b3261e;color:#fff;border:2px solid #fff;font-size:12px;line-height:1.2;text-align:center}
.o .l{padding:0;width:56px;justify-content:center}
.o .t{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media ${SMALL}{
.l{padding:0;width:56px;justify-content:center}.t{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.o .l{visibility:hidden}}
@media (prefers-reduced-motion:reduce){.l{transition:none}.l:hover{transform:none}}
@media (forced-colors:active){button,.b{border:2px solid ButtonText}}
@media print{:host{display:none!important}}`;
}

/** Where the chat fills the screen. */
export const SMALL = '(max-width:520px),(max-height:440px)';

/** The style of the place where the chat opens; nothing of it is needed before. */
export function placeStyleOf({ side }: Config): string {
  return `
.p{position:fixed;${side}:20px;bottom:calc(88px + env(safe-area-inset-bottom));width:400px;max-width:calc(100vw - 40px);height:680px;max-height:calc(100dvh - 108px);border-radius:18px;overflow:hidden;background:#fff;box-shadow:0 18px 60px #14201b47,0 2px 8px #14201b1f;visibility:hidden;opacity:0;transform:translateY(12px);transition:opacity .16s,transform .16s,visibility .16s}
.o .p{visibility:visible;opacity:1;transform:none}
iframe{display:block;width:100%;height:100%;border:0;background:#fff;color-scheme:light}
.f{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px;padding:32px;background:#fff;color:#26302b;font:15px/1.5 system-ui,sans-serif;text-align:center}
.f p{margin:0}
.f button{min-height:44px;padding:0 20px;border-radius:22px}
@media ${SMALL}{.p{inset:0;width:100%;max-width:none;height:100dvh;max-height:none;border-radius:0}}
@media (prefers-reduced-motion:reduce){.p{transition:none;transform:none}}
@media (forced-colors:active){.p{border:2px solid ButtonText}}`;
}
