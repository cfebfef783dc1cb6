package planted.randomness.cluster;

import java.util.Random;

class Clusterer {
  int pick = new Random().nextInt();
}
