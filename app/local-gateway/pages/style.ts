/** The console's look: the shop's colours, so that the two are seen to belong together. */
export const style = `
:root{color-scheme:light dark;--paper:#fbf8f2;--card:#fff;--sunk:#f4eee3;--line:#e6dccb;--line-strong:#8f8370;--ink:#1d2320;--ink-2:#565c55;
--accent:#0e5a47;--accent-ink:#fff;--accent-hover:#0b4a3b;--accent-soft:#edf6f1;--accent-text:#0e5a47;--buy:#c2411b;--buy-hover:#9f3314;--buy-ink:#fff;
--ok:#1d6b40;--ok-soft:#e4f3e8;--warn:#7d4f00;--warn-soft:#fcf0d2;--bad:#a8261c;--bad-soft:#fdeae6;--info:#1c5577;--info-soft:#e3f0f7;
--t13:.8125rem;--t15:.9375rem;--t17:1.0625rem;--t20:1.25rem;--t25:1.5625rem;--t31:1.9375rem;--tap:3rem}
@media (prefers-color-scheme:dark){:root{--paper:#121714;--card:#1a211d;--sunk:#222a25;--line:#313b35;--line-strong:#7d897f;--ink:#f1ede3;--ink-2:#b9bfb6;
--accent:#58b295;--accent-ink:#06221a;--accent-hover:#74c4aa;--accent-soft:#18332a;--accent-text:#7fcdb3;--buy:#f07a54;--buy-hover:#f59371;--buy-ink:#2a0d04;
--ok:#7fd09c;--ok-soft:#173324;--warn:#efc368;--warn-soft:#362a12;--bad:#ff9d8f;--bad-soft:#3d1d18;--info:#8ecbee;--info-soft:#152f3e}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 var(--t15)/1.55 "Plus Jakarta Sans",system-ui,sans-serif;-webkit-font-smoothing:antialiased}
h1,h2,p,ul,ol,dl,dd,fieldset,legend{margin:0;padding:0}ul,ol{list-style:none}fieldset{border:0;min-width:0}
h1,h2{line-height:1.15;letter-spacing:-.02em;font-weight:750;text-wrap:balance}h1{font-size:var(--t25)}h2{font-size:var(--t20)}
a{color:inherit}button,input,select{font:inherit;color:inherit}
:focus-visible{outline:3px solid var(--accent-text);outline-offset:2px;border-radius:6px}
.wrap{width:100%;max-width:70rem;margin-inline:auto;padding-inline:1rem}
.sim-bar{background:var(--warn-soft);color:var(--warn);border-bottom:2px dashed currentColor;font-weight:650;font-size:var(--t13);line-height:1.4}
.sim-bar .wrap{display:flex;gap:.625rem;align-items:center;padding-block:.625rem}.sim-bar b{letter-spacing:.04em;border:1.5px dashed currentColor;border-radius:6px;padding:1px 8px;flex:none}
.head{background:var(--card);border-bottom:1px solid var(--line)}.head .wrap{display:flex;align-items:center;min-height:3.75rem;gap:1rem}
.logo{display:inline-flex;align-items:center;min-height:var(--tap);gap:.625rem;font-weight:800;font-size:var(--t17);letter-spacing:-.03em;text-decoration:none}
.logo i{display:grid;place-items:center;width:2rem;height:2rem;border-radius:9px;background:var(--accent);color:var(--accent-ink);font-style:normal;font-size:var(--t15)}
main{padding-block:1.5rem 3rem}.stack{display:grid;gap:1rem;align-content:start;min-width:0}.stack>*{min-width:0}.g2{gap:.5rem}.g6{gap:1.5rem}
.row{display:flex;align-items:center;gap:.5rem .75rem;flex-wrap:wrap}.between{justify-content:space-between}
.mut{color:var(--ink-2)}.t13{font-size:var(--t13)}.num{font-variant-numeric:tabular-nums}.center{text-align:center}
.back{display:inline-flex;align-items:center;min-height:var(--tap);font-weight:650;color:var(--accent-text);text-underline-offset:3px}
.panel{background:var(--card);border:1px solid var(--line);border-radius:20px;padding:1.25rem 1rem}
.big{font-size:var(--t31);font-weight:800;letter-spacing:-.03em;line-height:1.15;font-variant-numeric:tabular-nums}
.badge{display:inline-block;padding:2px 8px;border-radius:6px;font-size:var(--t13);font-weight:650;line-height:1.4;background:var(--sunk);color:var(--ink-2);white-space:nowrap}
.badge.ok{background:var(--ok-soft);color:var(--ok)}.badge.warn{background:var(--warn-soft);color:var(--warn)}.badge.bad{background:var(--bad-soft);color:var(--bad)}.badge.info{background:var(--info-soft);color:var(--info)}
.btn{display:inline-flex;align-items:center;justify-content:center;min-height:var(--tap);padding:.625rem 1.25rem;border:1px solid transparent;border-radius:12px;background:var(--accent);color:var(--accent-ink);font-weight:700;line-height:1.2;cursor:pointer;text-decoration:none;text-align:center}
.btn:hover{background:var(--accent-hover)}.btn.buy{background:var(--buy);color:var(--buy-ink)}.btn.buy:hover{background:var(--buy-hover)}
.btn.line{background:var(--card);color:var(--accent-text);border-color:var(--line-strong)}.btn.line:hover{background:var(--accent-soft);border-color:var(--accent-text)}
.btn.bad-b{background:var(--card);color:var(--bad);border-color:color-mix(in srgb,var(--bad) 45%,transparent)}.btn.bad-b:hover{background:var(--bad-soft)}.btn.wide{width:100%}
.btns{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr))}
.two-lines{flex-direction:column;align-items:flex-start;text-align:left;gap:2px;padding-inline:.875rem}.two-lines small{font-weight:400;color:var(--ink-2);font-size:var(--t13)}
.f{display:grid;gap:6px}.f label,legend{font-weight:650}legend{margin-bottom:.375rem}.hint{font-size:var(--t13);color:var(--ink-2);line-height:1.45}
.in-t{width:100%;min-height:var(--tap);padding:.625rem .875rem;border:1.5px solid var(--line-strong);border-radius:12px;background:var(--card);font-size:1rem}
.in-t[aria-invalid]{border-color:var(--bad);background:var(--bad-soft)}.err{font-size:var(--t13);font-weight:600;color:var(--bad)}
.opts{border:1.5px solid var(--line);border-radius:12px;overflow:hidden}.opt{display:flex;align-items:center;gap:.75rem;padding:.5rem 1rem;min-height:var(--tap);cursor:pointer;line-height:1.35}.opt+.opt{border-top:1px solid var(--line)}
.opt input{width:1.25rem;height:1.25rem;margin:0;flex:none;accent-color:var(--accent)}.opt:has(:checked){background:var(--accent-soft)}.opt small{display:block;color:var(--ink-2);font-size:var(--t13)}
.pair{display:grid;gap:1rem}
.note{padding:.75rem 1rem;border-radius:12px;background:var(--info-soft);color:var(--info);line-height:1.45}.note.warn{background:var(--warn-soft);color:var(--warn)}.note.bad{background:var(--bad-soft);color:var(--bad)}
.qr{background:#fff;padding:12px;border-radius:12px;border:1px solid var(--line);width:min(15.5rem,100%);margin-inline:auto}.qr svg{display:block;width:100%;height:auto}
.code{display:block;padding:.75rem 1rem;border-radius:12px;background:var(--sunk);font:600 var(--t20)/1.3 ui-monospace,monospace;text-align:center;overflow-wrap:anywhere}.code.s{font-size:var(--t13);font-weight:400;text-align:left}
.kv{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.375rem 1.25rem}.kv dt{color:var(--ink-2)}.kv dd{text-align:right;font-weight:550;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
summary{display:flex;align-items:center;min-height:var(--tap);font-weight:700;color:var(--accent-text);cursor:pointer}summary::before{content:"+";width:1.25rem;font-weight:800}[open]>summary::before{content:"–"}
.list>li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px .75rem;padding:.75rem 0;align-items:center}.list>li+li{border-top:1px solid var(--line)}.list .full{grid-column:1/-1}
.pays>li{padding:0}.pays a{grid-column:1/-1;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px .75rem;padding:.75rem 1rem;text-decoration:none;min-height:var(--tap)}.pays a:hover{background:var(--accent-soft)}.list b{overflow-wrap:anywhere}.pays a>:last-child{grid-column:1/-1}
.pays a>:nth-child(even){text-align:right}.flush{padding:0;overflow:hidden}
.find{display:flex;gap:.5rem}.find .in-t{flex:1;min-width:0}
.chips{display:flex;gap:.5rem;overflow-x:auto;margin-inline:-1rem;padding:2px 1rem;scrollbar-width:none}.chip{display:inline-flex;align-items:center;min-height:var(--tap);padding:.25rem .875rem;border:1px solid var(--line);border-radius:999px;background:var(--card);font-size:var(--t13);font-weight:600;text-decoration:none;white-space:nowrap}.chip[aria-current]{background:var(--accent-soft);border-color:var(--accent-text);color:var(--accent-text)}
.slim{max-width:26rem;margin-inline:auto}
@media (min-width:48rem){.wrap{padding-inline:1.5rem}.panel{padding:1.5rem}.panel.flush{padding:0}.pair{grid-template-columns:1fr 1fr}
.pays a{grid-template-columns:minmax(0,1.2fr) minmax(0,1fr) 8rem 9.5rem 16.5rem;align-items:center;gap:.75rem;padding-inline:1.5rem}.pays a>*{text-align:left!important}.pays a>:last-child{grid-column:auto}.pays .r{text-align:right!important}}
@media (min-width:64rem){h1{font-size:var(--t31)}.two{display:grid;grid-template-columns:minmax(0,1fr) 24rem;gap:1.5rem;align-items:start}}
`;
