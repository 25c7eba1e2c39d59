package ua.ehealth.mimir.verification.story;

import java.time.ZoneId;

/**
 * Tells the story of a subject (specification 2.10.2): what was asked, by a pseudonym; what the
 * register said, in its own code; which rules, by their version, made which status of it; who
 * overrode it and why; when it will be asked again, and what blocks.
 */
public final class Storyteller {
  private final Words words;
  private final Moments moments;

  /**
   * @param zone what days and hours are told in
   */
  public Storyteller(Language language, ZoneId zone) {
    Texts texts = Texts.of(language);
    this.words = new Words(texts);
    this.moments = new Moments(texts, zone);
  }

  public Story tell(CaseFile file) {
    CommentMask mask = new CommentMask(file.names());
    PastTense past = new PastTense(words, moments, mask, file.kind());
    return new Story(
        file.history().stream().map(past::of).toList(),
        new PresentTense(words, moments, mask, file).sentences());
  }
}
