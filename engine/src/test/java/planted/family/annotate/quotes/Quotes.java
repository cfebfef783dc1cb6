package planted.family.annotate.quotes;

import planted.family.annotate.names.Names;

public class Quotes {
  Class<?> names = Names.class;
}
