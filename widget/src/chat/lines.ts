/** Puts the lines of an event stream together, however they are cut. */
export class Lines {
  private rest = '';
  private name = 'message';
  private said: string[] = [];

  constructor(private readonly on: (name: string, data: unknown) => void) {}

  take(text: string): void {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    lines.forEach((line) => this.line(line));
  }

  private line(line: string): void {
    if (line === '') {
      this.dispatch();
    } else if (line.startsWith('event:')) {
      this.name = line.slice(6).trim();
    } else if (line.startsWith('data:')) {
      this.said.push(line.slice(line[5] === ' ' ? 6 : 5));
    }
  }

  private dispatch(): void {
    const name = this.name;
    const said = this.said;
    this.name = 'message';
    this.said = [];
    if (said.length === 0) {
      return;
    }
    let data: unknown;
    try {
      data = JSON.parse(said.join('\n'));
    } catch {
      return; // not ours
    }
    this.on(name, data);
  }
}
