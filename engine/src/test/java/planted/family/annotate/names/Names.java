package planted.family.annotate.names;

import planted.family.annotate.quotes.Quotes;

public class Names {
  Quotes quotes = new Quotes();
}
