/** Where it is, in degrees of WGS-84, and how well that is known, in metres. */
export interface Place {
  readonly lng: number;
  readonly lat: number;
  /** Null where somebody pointed at it. */
  readonly accuracy: number | null;
}

/** Whether the browser can be asked where it is: on https pages only. */
export const canLocate = (): boolean => isSecureContext && 'geolocation' in navigator;

/** Where the device is. @throws GeolocationPositionError */
export const myPlace = (): Promise<Place> =>
  new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lng, latitude: lat, accuracy } }) => resolve({ lng, lat, accuracy }),
      reject,
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    ),
  );
