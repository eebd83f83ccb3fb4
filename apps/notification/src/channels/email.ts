import { createTransport } from 'nodemailer';
import { type Channel, type Letter, NotDeliverable, patience } from './channel.js';

/** E-mail, by the SMTP server of the settings. */
export class Email implements Channel {
  readonly name = 'email';
  readonly address = 'email';
  private readonly transport;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url: smtpUrl,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    });
  }

  async send(to: string, { subject, text }: Letter): Promise<string> {
    try {
      const { response } = await this.transport.sendMail({ from: this.from, to, subject, text });
      return response;
    } catch (error) {
      const { responseCode = 0, message } = error as { responseCode?: number; message: string };
      // 5xx is final (RFC 5321, 4.2.1).
      if (responseCode >= 500) throw new NotDeliverable(message);
      throw error;
    }
  }
}
