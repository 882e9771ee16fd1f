/** A chunk as a script that only notes how it begins. */
export function partOf(fileName: string, code: string): string {
  return `part("${nameOf(fileName)}",function(require,exports){${code}\n});\n`;
}

/**
 * The beginning of `sw.js`. At the install it imports every late part, which only notes how that one begins; so the browser keeps it
 * with the worker, and `importScripts` finds it there ever after, offline too
 * (https://w3c.github.io/ServiceWorker/#importscripts). What fails to load or to begin throws, and is tried again at the next need.
 */
export const workerLoader = (late: readonly string[]): string => `var part=(()=>{
const begins=new Map(),ready=new Map(),folder="/build/";
const part=(name,begin)=>begins.set(name,begin);
part.need=(path)=>{
const name=path.slice(path.lastIndexOf("/")+1);
if(!ready.has(name)){
if(!begins.has(name))importScripts(folder+name);
const exports={};
begins.get(name)(part.need,exports);
ready.set(name,exports);
}
return ready.get(name);
};
addEventListener("install",(event)=>event.waitUntil(new Promise((done)=>done(importScripts(...${JSON.stringify(late.map(nameOf))}.map((name)=>folder+name))))));
return part;
})();
`;

function nameOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf("/") + 1);
}
