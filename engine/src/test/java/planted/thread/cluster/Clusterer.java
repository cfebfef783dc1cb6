package planted.thread.cluster;

class Clusterer {
  Thread worker = new Thread(() -> {});
}
