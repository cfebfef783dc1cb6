package planted.inside.library;

import planted.inside.annotate.names.Finder;

class Reader {
  Finder finder = new Finder();
}
