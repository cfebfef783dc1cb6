package planted.cycle.a;

import planted.cycle.b.B;

class A {
  B other = new B();
}
