package planted.inside.wire;

import planted.inside.annotate.names.Finder;

class Pipeline {
  Finder finder = new Finder();
}
