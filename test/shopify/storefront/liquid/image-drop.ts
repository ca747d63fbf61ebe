import { Drop } from 'liquidjs';
import type { ShopImage } from '../../state.ts';

export class ImageDrop extends Drop {
  readonly image: ShopImage;
  readonly position: number;

  constructor(image: ShopImage, index: number) {
    super();
    this.image = image;
    this.position = index + 1;
  }
  get id() {
    return Number(this.image.id);
  }
  get src() {
    return this.image.src;
  }
  get alt() {
    return this.image.alt;
  }
  get width() {
    return this.image.width;
  }
  get height() {
    return this.image.height;
  }
  get aspect_ratio() {
    return this.image.width / this.image.height;
  }
  get media_type() {
    return 'image';
  }
  override toString() {
    return this.image.src;
  }
  toJSON() {
    return { id: this.id, src: this.src, alt: this.alt, width: this.width, height: this.height };
  }
}
