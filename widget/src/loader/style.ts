import type { Config } from './config';

/**
 * The launcher's and the frame's style. It lives in a shadow root, so the page's own rules do not
 * reach in; `:host` is important on both sides, and the inner one wins.
 */
export function styleOf({ look, side }: Config): string {
  return `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483000!important;bottom:0!important;${side}:0!important;direction:${look.direction}!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
button{font:600 15px/1.3 system-ui,-apple-system,sans-serif;cursor:pointer}
.l{position:fixed;${side}:20px;bottom:calc(20px + env(safe-area-inset-bottom));display:flex;align-items:center;gap:10px;min-height:56px;padding:0;padding-inline:18px 22px;border:0;border-radius:28px;background:${look.color};color:${look.onColor};box-shadow:0 6px 24px rgba(20,32,27,.26),0 1px 4px rgba(20,32,27,.16);transition:transform .15s}
.l:hover{transform:translateY(-2px)}
.l:focus-visible,.f button:focus-visible{outline:3px solid ${look.color};outline-offset:3px;box-shadow:0 0 0 3px #fff}
svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;flex:none}
.o .l{padding:0;width:56px;justify-content:center}
.o .t{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.b{position:absolute;top:-4px;inset-inline-end:-2px;min-width:22px;padding:2px 6px;border-radius:11px;background:#b3261e;color:#fff;border:2px solid #fff;font-size:12px;line-height:1.2;text-align:center}
.p{position:fixed;${side}:20px;bottom:calc(88px + env(safe-area-inset-bottom));width:400px;max-width:calc(100vw - 40px);height:680px;max-height:calc(100dvh - 108px);border-radius:18px;overflow:hidden;background:#fff;box-shadow:0 18px 60px rgba(20,32,27,.28),0 2px 8px rgba(20,32,27,.12);visibility:hidden;opacity:0;transform:translateY(12px);transition:opacity .16s,transform .16s,visibility .16s}
.o .p{visibility:visible;opacity:1;transform:none}
iframe{display:block;width:100%;height:100%;border:0;background:#fff;color-scheme:light}
.f{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px;padding:32px;background:#fff;color:#26302b;font:15px/1.5 system-ui,-apple-system,sans-serif;text-align:center}
.f p{margin:0}
.f button{min-height:44px;padding:0 20px;border:0;border-radius:22px;background:${look.color};color:${look.onColor}}
@media (max-width:520px),(max-height:440px){
.l{padding:0;width:56px;justify-content:center}.t{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.p{inset:0;width:100%;max-width:none;height:100dvh;max-height:none;border-radius:0}
.o .l{visibility:hidden}}
@media (prefers-reduced-motion:reduce){.l,.p{transition:none}.l:hover,.p{transform:none}}
@media (forced-colors:active){.l,.p,.b,.f button{border:2px solid ButtonText}}
@media print{.l,.p{display:none}}`;
}
