/** Does work for each item, so many at a time, in order of their beginning. The first failure ends all lanes and is thrown. */
export async function inLanes<T>(
  count: number,
  items: AsyncGenerator<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let hasFailed = false;
  const lane = async () => {
    // Not `for await`: its end would close the generator for the other lanes.
    for (;;) {
      const { done, value } = await items.next();
      if (done === true || hasFailed) return;
      try {
        await work(value);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: count }, lane));
  await items.return(undefined);
  const failed = lanes.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
