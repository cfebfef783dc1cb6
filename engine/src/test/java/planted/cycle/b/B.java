package planted.cycle.b;

import planted.cycle.a.Open;

public class B {
  Open other = new Open();
}
