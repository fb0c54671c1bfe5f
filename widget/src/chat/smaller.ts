const LONGEST_SIDE = 2048;
const LIGHT = 600 * 1024;

/** Whether a file can be a photo: one that browsers open and this one cannot is none. */
export async function isPicture(file: File): Promise<boolean> {
  if (isHeic(file)) {
    return true;
  }
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}

function isHeic(file: File): boolean {
  return /hei[cf]$/i.test(file.type) || /\.hei[cf]$/i.test(file.name);
}

/**
 * The picture at a size that shows all a person needs, as JPEG, upright; the file itself when it is
 * small, moves (GIF), or cannot be opened here. A browser that opens HEIC makes it a JPEG, too.
 */
export async function smaller(file: File): Promise<Blob> {
  const heic = isHeic(file);
  if (file.type === 'image/gif' || !(heic || file.type.startsWith('image/')) || (file.size <= LIGHT && !heic)) {
    return file;
  }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) {
      return file;
    }
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return made && (heic || made.size < file.size) ? made : file;
  } catch {
    return file;
  }
}
