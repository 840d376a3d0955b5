import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A part that is loaded when it is first shown. @param name as its file calls it */
export const lazyPart = <N extends string, P extends object>(
  load: () => Promise<Record<N, ComponentType<P>>>,
  name: N,
): LazyExoticComponent<ComponentType<P>> => lazy(async () => ({ default: (await load())[name] }));
