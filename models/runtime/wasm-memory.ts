/** 256 MB: twice what 50,000 items of the widest family need. */
const MAX_PAGES = 4096;

interface MemoryDescriptor {
  initial: number;
  maximum?: number;
  shared?: boolean;
}
type MemoryClass = new (descriptor: MemoryDescriptor) => object;

/**
 * onnxruntime-web reserves 4 GiB of shared memory even for one thread, and iOS Safari then reports
 * "Out of memory" (microsoft/onnxruntime #22086). Called before it starts, this asks for less.
 */
export function clampWasmMemory(scope: object = globalThis): void {
  const { WebAssembly: wasm } = scope as { WebAssembly: { Memory: MemoryClass } };
  const Original = wasm.Memory;
  if (clamped.has(Original)) return;
  wasm.Memory = class extends Original {
    constructor(descriptor: MemoryDescriptor) {
      const maximum = Math.max(descriptor.initial, Math.min(descriptor.maximum ?? MAX_PAGES, MAX_PAGES));
      super({ ...descriptor, maximum });
    }
  };
  clamped.add(wasm.Memory);
}

const clamped = new WeakSet<MemoryClass>();
