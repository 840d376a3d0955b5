export type PersonTask = 'detail' | 'edit' | 'leave' | 'strike-off';
