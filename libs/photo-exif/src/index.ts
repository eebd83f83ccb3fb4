export * from './exif-tags.js';
export * from './jpeg-segments.js';
export * from './write-exif-tags.js';
