/** Item of the equipment standard that a class of GB/T 14885-2022 falls under; classes without a standard have none. */
export function itemOfCategory(category: string): string | undefined {
  return ITEMS[category];
}

const ITEMS: Readonly<Record<string, string>> = {
  A02010105: 'desktop',
  A02010108: 'laptop',
  A02020100: 'copier',
  A02020200: 'projector',
  A02020400: 'allInOne',
  A02021000: 'printerA4',
  A02021118: 'scanner',
  A02021301: 'shredder',
  A05010201: 'desk',
  A05010301: 'chair',
  A05010401: 'sofa3',
  A05010402: 'sofa1',
  A05010501: 'bookcase',
  A05010502: 'fileCabinet',
  A05010503: 'wardrobe',
  A05010504: 'safe',
  A05010505: 'teaCabinet',
};
