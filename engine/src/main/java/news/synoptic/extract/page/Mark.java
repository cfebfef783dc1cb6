package news.synoptic.extract.page;

/**
 * What the markup says that an element is: read from its tag, its role and the words in its class
 * and id. A set of marks is a {@code long} of {@link #bit}s, so that a page's thousands of elements
 * cost no objects.
 */
public enum Mark {
  /** Menu. */
  NAV,
  /** Page head. */
  HEADER,
  /** Page foot. */
  FOOTER,
  /** Side column. */
  ASIDE,
  /** Links to other articles. */
  RELATED,
  /** Share and follow buttons. */
  SHARE,
  /** Advertisement or promotion. */
  AD,
  /** Readers' comments. */
  COMMENT,
  /** Author line. */
  BYLINE,
  /** Publication time. */
  DATE,
  /** Picture with its words. */
  CAPTION,
  /** Not shown. */
  HIDDEN,
  /** Shown to screen readers only, or to eyes only. */
  ARIA,
  /** Topics and keywords. */
  TAGS,
  /** Newsletter and subscription offers. */
  SIGNUP,
  /** Paywall. */
  PAYWALL,
  /** Consent. */
  COOKIE,
  /** Window over the page, hover card. */
  MODAL,
  /** Path of sections. */
  BREADCRUMB,
  /** Row of cards or teasers. */
  TEASER,
  /** Line of facts about the article. */
  META,
  /** Headline. */
  TITLE,
  /** Standfirst. */
  SUMMARY,
  /** Article text, by its name. */
  BODY,
  /** Article. */
  ARTICLE,
  /** Main part of the page. */
  MAIN,
  /** Passage set apart as a quotation. */
  QUOTE,
  /** Embedded post of a social network. */
  POST,
  /** Table. */
  TABLE,
  /** Form. */
  FORM,
  /** Gallery, video, player. */
  MEDIA,
  /** About the author or the outlet. */
  BIO,
  /** Tool bar: print, font size, listen. */
  TOOL,
  /** Box inside the text: infobox, widget, embed. */
  BOX,
  /** Table of contents. */
  TOC,
  /** Words of a page builder that say nothing but "text". */
  TEXT,
  /** List. */
  LIST;

  /** This mark as a set of one. */
  // intentional: the place of the bit is stored nowhere and compared with no other run's
  @SuppressWarnings("EnumOrdinal")
  public final long bit = 1L << ordinal();

  /** Whether the set {@code marks} holds this mark. */
  public boolean in(long marks) {
    return (marks & bit) != 0;
  }
}
